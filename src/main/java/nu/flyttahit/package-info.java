/**
 * Flyttahit.nu, feature by feature, each using only those above it:
 *
 * <ul>
 *   <li>{@code site}: the shell of every page: layout, links, error pages, page delivery. Knows no feature.
 *   <li>{@code database}: the embedded PostgreSQL of a site that is given no other.
 *   <li>{@code chart}: scales and ticks of the drawn charts.
 *   <li>{@code account}: people, roles, the thirteen organisations, the log of who did what.
 *   <li>{@code signin}: sign-in, sessions, and which roles reach which addresses.
 *   <li>{@code municipality}: the county and the twelve: names, geography, map, marks.
 *   <li>{@code figure}: every key figure by area and period, with its source.
 *   <li>{@code goal}: the programme's goals against their results.
 *   <li>{@code result}: how results come in: computed from figures, or entered by the project leader.
 *   <li>{@code visit}: the recording of visits, without address or User-Agent.
 *   <li>{@code statistics}: what members see of the visits, and their results for the goals.
 *   <li>{@code content}: what stands on pages: blocks, revisions, editing, publishing.
 *   <li>{@code page}: public pages by their addresses: views, previews, redirects, the feed.
 *   <li>{@code admin}: the start page of the editors.
 * </ul>
 */
@NullMarked
package nu.flyttahit;

import org.jspecify.annotations.NullMarked;
