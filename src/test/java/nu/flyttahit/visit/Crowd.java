package nu.flyttahit.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nu.flyttahit.site.Served;
import nu.flyttahit.site.Served.ServedPage;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.traffic.RequestClass;
import nu.flyttahit.traffic.Requests;
import nu.flyttahit.visit.DeriveSchema.Cell;
import nu.flyttahit.visit.DeriveSchema.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;

/** Readers and programs over some days. What each visit is was decided before its requests were made, never worked out from them. */
class Crowd {

    static final int PAGES = 8;
    static final int MUNICIPALITIES = 3; // pages 1 to 3 are kommunsidor

    private static final int CLIENTS = 60;
    private static final int DAYS = 4;
    private static final String[] BROWSERS = {
        Requests.CHROME,
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
    };

    /** A request with its moment. */
    record Sent(Instant at, int client, Served served) {}

    private final Random random;
    private final LocalDate first;
    private final List<Sent> sent = new ArrayList<>();
    private final TreeMap<Cell, int[]> count = new TreeMap<>();
    private final TreeMap<String, Integer> classes = new TreeMap<>();
    private final Set<String> seenToday = new HashSet<>();

    Crowd(long seed) {
        random = new Random(seed);
        // both changes of clocks, a leap day, the turn of a year
        first = LocalDate.parse(
                List.of("2027-03-27", "2027-10-29", "2028-02-27", "2027-12-30").get((int) (seed % 4)));
    }

    List<Sent> inOrder() {
        return sent.stream().sorted(Comparator.comparing(Sent::at)).toList();
    }

    TreeMap<Cell, Figures> figures() {
        var figures = new TreeMap<Cell, Figures>();
        count.forEach((cell, n) -> figures.put(cell, new Figures(n[0], n[1], n[2], n[3])));
        return figures;
    }

    /** Requests by day and class. */
    TreeMap<String, Integer> classes() {
        return classes;
    }

    void invent() {
        for (int client = 0; client < CLIENTS; client++) {
            Instant at = first.atStartOfDay(Sweden.ZONE).toInstant().plus(minutes(24 * 60));
            Instant end = first.plusDays(DAYS).atStartOfDay(Sweden.ZONE).toInstant();
            boolean asksNotToBeFollowed = client % 10 == 7;
            while (at.isBefore(end)) {
                Instant last = asksNotToBeFollowed ? unfollowed(client, at) : visit(client, at);
                at = last.plus(Duration.ofMinutes(30))
                        .plusMillis(1 + random.nextInt(1000))
                        .plus(minutes(random.nextInt(3) == 0 ? 5 : 700));
            }
        }
        for (int i = 0; i < 400; i++) {
            program(first.atStartOfDay(Sweden.ZONE).toInstant().plus(minutes(24 * 60 * DAYS)));
        }
        tooFast();
    }

    private Duration minutes(int most) {
        return Duration.ofSeconds(1 + random.nextInt(most * 60)); // never at once: which page came first is known
    }

    /** Pauses of at most thirty minutes, often over midnight; the moment of its last page. */
    private Instant visit(int client, Instant began) {
        LocalDate day = day(began);
        Set<Integer> inVisit = new HashSet<>();
        Instant at = began;
        int views = 1 + random.nextInt(6);
        for (int i = 0; i < views; i++) {
            at = i == 0 ? at : at.plus(random.nextInt(5) == 0 ? Duration.ofMinutes(30) : minutes(30));
            int page = 1 + random.nextInt(PAGES);
            send(at, client, page(browser(client), page, 200 + (random.nextInt(4) == 0 ? 104 : 0)), RequestClass.VIEW);
            for (int item : itemsOf(page)) {
                add(day(at), item, 1, 0, seenToday.add(client + " " + day(at) + " " + item) ? 1 : 0, 0);
                add(day, item, 0, inVisit.add(item) ? 1 : 0, 0, i == 0 ? 1 : 0);
            }
        }
        return at;
    }

    /** Without a key: a visit is what came from elsewhere. */
    private Instant unfollowed(int client, Instant began) {
        Instant at = began;
        int views = 1 + random.nextInt(4);
        for (int i = 0; i < views; i++) {
            at = at.plus(minutes(30));
            int page = 1 + random.nextInt(PAGES);
            MockHttpServletRequest request = browser(client);
            request.addHeader(random.nextBoolean() ? "Sec-GPC" : "DNT", "1");
            boolean opens = i == 0;
            if (!opens || random.nextBoolean()) {
                request.addHeader("Sec-Fetch-Site", opens ? "cross-site" : "same-origin");
            }
            send(at, client, page(request, page, 200), RequestClass.VIEW);
            for (int item : itemsOf(page)) {
                add(day(at), item, 1, opens ? 1 : 0, 0, opens ? 1 : 0);
            }
        }
        return at;
    }

    /** Something that is no reader, from an address where readers may sit too. */
    private void program(Instant at) {
        MockHttpServletRequest request = browser(random.nextInt(CLIENTS));
        int page = 1 + random.nextInt(PAGES);
        switch (random.nextInt(9)) {
            case 0 ->
                send(
                        at,
                        0,
                        page(
                                named(
                                        request,
                                        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
                                page,
                                200),
                        RequestClass.BOT);
            case 1 -> send(at, 0, page(named(request, "curl/8.5.0"), page, 200), RequestClass.TOOL);
            case 2 -> send(at, 0, page(named(request, "facebookexternalhit/1.1"), page, 200), RequestClass.PREVIEW);
            case 3 -> {
                request.addHeader("Sec-Purpose", "prefetch;prerender");
                send(at, 0, page(request, page, 200), RequestClass.PREFETCH);
            }
            case 4 -> send(at, 0, new Served(request, 200, served(page), true), RequestClass.INTERNAL);
            case 5 -> {
                request.setRequestURI("/wp-login.php");
                send(at, 0, new Served(request, 404, null, false), RequestClass.PROBE);
            }
            case 6 -> {
                request.removeHeader("Accept-Language");
                request.removeHeader("Accept-Encoding");
                send(at, 0, page(request, page, 200), RequestClass.HEADERS);
            }
            case 7 -> send(at, 0, page(request, page, 500), RequestClass.OTHER);
            default -> send(at, 0, new Served(request, 404, null, false), RequestClass.OTHER);
        }
    }

    /** A program that looks like a browser and asks for a page 1 230 times within a minute: 1 200 of them count. */
    private void tooFast() {
        int client = CLIENTS + 1 + 2 * random.nextInt(50); // odd: always the same instance
        client += client % 2 == 0 ? 1 : 0;
        Instant minute = first.plusDays(1).atTime(13, 0).atZone(Sweden.ZONE).toInstant();
        for (int i = 0; i < 1230; i++) {
            RequestClass kind = i < 1200 ? RequestClass.VIEW : RequestClass.RATE;
            send(minute.plusMillis(40L * i), client, page(browser(client), 5, 200), kind);
        }
        for (int item : itemsOf(5)) {
            add(day(minute), item, 1200, 1, 1, 1);
        }
    }

    /** Three browsers behind each address; some addresses come through a proxy, some are of a changing IPv6 device. */
    private MockHttpServletRequest browser(int client) {
        MockHttpServletRequest request = named(Requests.get("/"), BROWSERS[client % 3]);
        int house = client / 3;
        if (house % 3 == 0) {
            request.setRemoteAddr("127.0.0.1");
            request.addHeader("X-Forwarded-For", "198.51.100." + house);
        } else if (house % 3 == 1) {
            request.setRemoteAddr("2001:db8:0:%x::%x".formatted(house, 1 + random.nextInt(60_000)));
        } else {
            request.setRemoteAddr("203.0.113." + house);
        }
        return request;
    }

    private static MockHttpServletRequest named(MockHttpServletRequest request, String userAgent) {
        request.removeHeader("User-Agent");
        request.addHeader("User-Agent", userAgent);
        return request;
    }

    private static Served page(MockHttpServletRequest request, int page, int status) {
        return new Served(request, status, served(page), false);
    }

    private static @Nullable ServedPage served(int page) {
        return new ServedPage(page, page <= MUNICIPALITIES ? "kalmar" : null, Locale.forLanguageTag("sv"));
    }

    private void send(Instant at, int client, Served served, RequestClass kind) {
        sent.add(new Sent(at, client, served));
        classes.merge(day(at) + " " + kind.id(), 1, Integer::sum);
    }

    private void add(LocalDate day, int item, int... more) {
        if (more[0] + more[1] + more[2] + more[3] == 0) {
            return;
        }
        int[] n = count.computeIfAbsent(new Cell(day.toString(), item), c -> new int[4]);
        for (int i = 0; i < more.length; i++) {
            n[i] += more[i];
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Sweden.ZONE);
    }

    private static List<Integer> itemsOf(int page) {
        return page <= MUNICIPALITIES ? List.of(0, page, -page) : List.of(0, page);
    }
}
