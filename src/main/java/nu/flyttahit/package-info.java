/**
 * Flyttahit.nu, feature by feature, each using only those above it:
 *
 * <ul>
 *   <li>{@code site}: the shell of every page: layout, links, error pages, page delivery. Knows no feature.
 *   <li>{@code database}: the embedded PostgreSQL of a site that is given no other.
 *   <li>{@code chart}: scales and ticks of the drawn charts.
 *   <li>{@code pdf}: tagged PDFs of our own HTML.
 *   <li>{@code sheet}: tables of figures: the same on a page, as CSV and as XLSX; tables out of files.
 *   <li>{@code journal}: short records that survive a killed process.
 *   <li>{@code fetch}: open data asked for over HTTP: politely, within limits, with a plain sentence when it fails.
 *   <li>{@code task}: work in the background: when, once across instances, progress, history.
 *   <li>{@code block}: the parts that pages are made of, and how they are stored.
 *   <li>{@code readability}: how heavy a Swedish text is to read.
 *   <li>{@code picture}: picture files: what they are, cleaning, reading, scaling, writing.
 *   <li>{@code archive}: content as a zip of JSON and media: its format, writing, reading one safely.
 *   <li>{@code mail}: the outbox: what is to be sent and what became of it.
 *   <li>{@code account}: people, roles, the thirteen organisations, the log of who did what.
 *   <li>{@code signin}: sign-in, sessions, and which roles reach which addresses.
 *   <li>{@code municipality}: the county and the twelve: names, geography, map, marks.
 *   <li>{@code figure}: every key figure by area and period, with its source.
 *   <li>{@code source}: SCB and Kolada: what they are asked, how their answers are read.
 *   <li>{@code official}: figures from those sources: by schedule or by hand, looked at, stored as revisions.
 *   <li>{@code goal}: the programme's goals against their results.
 *   <li>{@code result}: how results come in: computed from figures, or entered by the project leader.
 *   <li>{@code planning}: how goals are made: written, copied to another year, shown, mended.
 *   <li>{@code resultfile}: results out of a file: looked at first, all or nothing, undone in one click.
 *   <li>{@code goalnote}: what people note about goals, each about their own municipality.
 *   <li>{@code goallist}: the list of goals for those who work with them, what is due, one municipality's part.
 *   <li>{@code traffic}: what a request was, where it came from and on what it was read.
 *   <li>{@code campaign}: campaigns whose addresses bear marks.
 *   <li>{@code annotation}: what a reader of the figures should know about a span.
 *   <li>{@code visit}: the recording of visits, without address or User-Agent.
 *   <li>{@code counting}: whether visits are counted as they should, and what everybody may know of how.
 *   <li>{@code board}: how goals and results are shown: the public page and its years, members, open data.
 *   <li>{@code growth}: visits over a span against the same dates a year before, for the goals and beside pages.
 *   <li>{@code inquiry}: what members ask of the visits, and the shape of an answer.
 *   <li>{@code course}: the visits over time: sums, against the year before and the goal, what to know.
 *   <li>{@code breakdown}: the visits taken apart: by page, origin, device; every request by what it was.
 *   <li>{@code audience}: who sees which parts of the statistics.
 *   <li>{@code recount}: figures counted anew from the raw rows, what that changed, how long the rows are kept.
 *   <li>{@code earlier}: figures of earlier tools from a file, apart from our own count, undone as a whole.
 *   <li>{@code rule}: which suspects count: rules with versions, on trial before they take effect.
 *   <li>{@code statistics}: what members see of the visits, on a page and as files.
 *   <li>{@code report}: the month's figures by mail, to those who asked.
 *   <li>{@code yearbook}: the yearly report: all that it says, as a page and as a PDF.
 *   <li>{@code edition}: the yearly report as it is written, issued and read: issues that never change.
 *   <li>{@code sharing}: the statistics by a link, for somebody without an account.
 *   <li>{@code content}: pages, their languages and revisions: drafts, what is live, who may change it.
 *   <li>{@code redirect}: old addresses that lead on, words that no page may take.
 *   <li>{@code contact}: the people that pages name: who to ask and until when.
 *   <li>{@code media}: the library of pictures and files: upload, renditions, licence, consent.
 *   <li>{@code history}: what a page said before: compare any two versions, go back.
 *   <li>{@code link}: links to other sites: which have died, and changing one everywhere.
 *   <li>{@code check}: what should be looked at before a page is published.
 *   <li>{@code page}: public pages by their addresses: views, previews, the feed.
 *   <li>{@code synonym}: words that mean the same to those who search.
 *   <li>{@code search}: finding: visitors among live pages, editors among drafts too.
 *   <li>{@code proposal}: changes that somebody else than the owner proposes.
 *   <li>{@code comment}: what people say about each other's drafts, and asking somebody to read one.
 *   <li>{@code translation}: English pages and the Swedish texts they mirror.
 *   <li>{@code publication}: publishing, scheduling and withdrawing.
 *   <li>{@code tree}: the tree of pages: create, move, order, copy, trash and restore.
 *   <li>{@code review}: keeping pages true: review intervals, reminders, visits beside the text.
 *   <li>{@code matrix}: the overview of the twelve: what each has, what to look at, what is missing.
 *   <li>{@code export}: pages with their media taken out of the site as a file.
 *   <li>{@code intake}: what a file of content would do here: its faults, and what it would change.
 *   <li>{@code transfer}: content brought in from a file: the first content, imports that are looked at first and can be undone.
 *   <li>{@code editor}: the form in which a page is written.
 *   <li>{@code correction}: small corrections of the live text while a draft waits.
 *   <li>{@code admin}: the start page of the editors.
 * </ul>
 */
@NullMarked
package nu.flyttahit;

import org.jspecify.annotations.NullMarked;
