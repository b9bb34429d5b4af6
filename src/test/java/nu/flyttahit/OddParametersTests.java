package nu.flyttahit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.media.Shelf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends every form of the private part with values that no form of ours sends: whatever comes, it is never the site's failure. */
@SiteTest
class OddParametersTests {

    private static final String PRIVATE = "/(admin|natverk|konto)(/.*)?";
    private static final String MEGABYTE = "a".repeat(1024 * 1024);

    private static final List<String> ODD = List.of("", "-1", "9223372036854775808", "\ud800<>\"'&${1}\r\n\0");

    private static final List<String> ODD_JSON = List.of(
            "null",
            "{}",
            "{\"blocks\":{\"a\":null}}",
            "{\"blocks\":{\"a\":{\"type\":\"text\",\"fields\":{\"html\":\"\\u0000\"}}}}");

    /** What the forms that read the request themselves are sent. */
    private static final Map<String, String> PAGE_FIELDS = Map.of(
            "title", "En rubrik",
            "summary", "En mening",
            "opened", "1",
            "blocks[a].type", "text",
            "blocks[a].html", "<p>Hej</p>",
            "blocks[a].rows[x].url", "https://exempel.se",
            "blocks[a].rows[x].checked_on", "2026-01-01",
            "blocks[b].type", "picture",
            "blocks[b].media", "1",
            "blocks[c].type", "panel");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    WebApplicationContext site;

    @Autowired
    People people;

    @Autowired
    TestPages pages;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    private final List<String> failures = new ArrayList<>();
    private MockMvcTester mvc;
    private long picture;
    private long colleague;
    private int sent;

    /** Boot's own writes down every request and answer. */
    @BeforeEach
    void withoutPrinting() {
        mvc = MockMvcTester.from(
                site, builder -> builder.apply(springSecurity()).build());
    }

    @Test
    @Timeout(300) // a pattern that takes minutes for a megabyte is a failure too
    void noValueOfAnyFormMakesTheSiteFail() {
        SignedIn leader = people.leader();
        picture = shelf.picture("kalmar");
        colleague = people.member().id();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> patterns(mapping).forEach(pattern -> sweep(pattern, handler, leader)));
        assertThat(failures).isEmpty();
        assertThat(sent).isGreaterThan(500);
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                ? mapping.getPatternValues().stream().filter(pattern -> pattern.matches(PRIVATE))
                : Stream.empty();
    }

    private void sweep(String pattern, HandlerMethod handler, SignedIn leader) {
        Set<String> inPath = new LinkedHashSet<>();
        Set<String> names = names(handler, inPath);
        send(pattern, Map.of(), Map.of(), leader);
        for (String name : inPath) {
            ODD.stream()
                    .filter(odd -> !odd.isEmpty())
                    .forEach(odd -> send(pattern, usual(names), Map.of(name, odd), leader));
        }
        for (String name : names) {
            Map<String, String> values = usual(names);
            values.remove(name);
            send(pattern, values, Map.of(), leader);
            for (String odd : name.matches("min|found") ? ODD_JSON : ODD) {
                values.put(name, odd);
                send(pattern, values, Map.of(), leader);
            }
        }
        Map<String, String> large = usual(names);
        large.replaceAll((name, value) -> value.startsWith("{") ? value : MEGABYTE);
        send(pattern, large, Map.of(), leader);
    }

    /** The names of what a handler is sent; those of the address are put into {@code inPath}. */
    private static Set<String> names(HandlerMethod handler, Set<String> inPath) {
        var names = new LinkedHashSet<String>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            String name = String.valueOf(parameter.getParameterName());
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                inPath.add(name);
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                Stream.of(parameter.getParameterType().getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName)
                        .forEach(names::add);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)
                    && parameter.getParameterType() != MultipartFile.class) {
                names.add(name);
            }
        }
        if (Arrays.stream(handler.getMethod().getParameters())
                .map(Parameter::getType)
                .anyMatch(HttpServletRequest.class::isAssignableFrom)) {
            boolean saves = handler.getMethod().getName().equals("update");
            names.addAll(saves ? PAGE_FIELDS.keySet() : Set.of("opened", "blocks[a].type", "blocks[a].html"));
            names.add("version");
        }
        return names;
    }

    /** Values that reach deep: those of a page that was made for this one request. */
    private static Map<String, String> usual(Set<String> names) {
        var values = new LinkedHashMap<String, String>();
        names.forEach(name -> values.put(name, PAGE_FIELDS.getOrDefault(name, usual(name))));
        return values;
    }

    private static String usual(String name) {
        return switch (name) {
            case "version", "opened" -> "{version}";
            case "revision" -> "{revision}";
            case "id" -> UUID.randomUUID().toString();
            case "publishAt" -> "2031-05-05T10:00";
            case "unpublishAt" -> "2032-05-05T10:00";
            case "beslut" -> "KS 2026/1";
            case "reason", "why" -> "MISTAKE";
            case "slug" -> "ny-adress-" + System.nanoTime();
            case "agare", "owner" -> "nybro";
            case "fran" -> "/gammal-" + System.nanoTime();
            case "till" -> "/kalmar";
            case "adress" -> "https://exempel.se/";
            case "ord", "sokt" -> "Ingen Alls " + System.nanoTime();
            case "text" -> "/udda-" + System.nanoTime() + ";/kalmar";
            case "email" -> "udda-" + System.nanoTime() + "@test.example";
            case "found", "min" -> "[]";
            case "typ" -> "text";
            case "under" -> "{kalmar}";
            case "focalX", "focalY" -> "50";
            case "people" -> "false";
            case "licence" -> "OWN";
            default -> "Ord";
        };
    }

    private void send(String pattern, Map<String, String> values, Map<String, String> inPath, SignedIn leader) {
        Map<String, String> known = known(pattern);
        var address = new HashMap<String, Object>(known);
        address.putAll(inPath);
        var request = mvc.post()
                .uri(UriComponentsBuilder.fromPath(pattern)
                        .encode()
                        .buildAndExpand(address)
                        .toUri())
                .with(csrf())
                .with(People.signedIn(leader));
        values.forEach((name, value) -> {
            String filled = value;
            for (var place : known.entrySet()) {
                filled = filled.replace("{" + place.getKey() + "}", place.getValue());
            }
            request.param(name, filled);
        });
        MvcTestResult answer = request.exchange();
        sent++;
        if (answer.getUnresolvedException() != null) {
            note(pattern, values, inPath, answer.getUnresolvedException());
        } else if (answer.getResponse().getStatus() >= 500) {
            note(pattern, values, inPath, answer.getMvcResult().getResolvedException());
        }
    }

    private void note(
            String pattern, Map<String, String> values, Map<String, String> inPath, @Nullable Throwable failure) {
        String shown = values.toString().replaceAll("a{1000,}", "MEGABYTE");
        failures.add("%s %s %s: %s"
                .formatted(pattern, shown, inPath, String.valueOf(failure).split("\n")[0]));
    }

    private Map<String, String> known(String pattern) {
        // of the report for 2020 no other test writes
        var known = new HashMap<>(
                Map.of("block", "a", "number", "1", "name", "task-history", "version", "0", "year", "2020"));
        UriComponentsBuilder.fromPath(pattern).build().getPathSegments().stream()
                .filter(part -> part.startsWith("{"))
                .forEach(part -> known.putIfAbsent(part.replaceFirst("\\{(\\w+).*", "$1"), "0"));
        if (pattern.startsWith("/admin/sidor/") || pattern.startsWith("/admin/papperskorg/")) {
            int page = pages.draft(kalmar(), "page");
            known.put("id", Integer.toString(page));
            known.putAll(
                    jdbc.sql("select version::text, draft_revision_id::text as revision from page_variant where id = ?")
                            .param(page)
                            .query((row, n) -> Map.of("version", row.getString(1), "revision", row.getString(2)))
                            .single());
            known.put("kalmar", Integer.toString(kalmar()));
        } else if (pattern.startsWith("/admin/media/{")) {
            known.put("id", Long.toString(picture));
            known.put("version", version("media_asset", picture));
        } else if (pattern.startsWith("/admin/konton/{")) {
            known.put("id", Long.toString(colleague));
            known.put("version", version("account", colleague));
        }
        return known;
    }

    private String version(String table, long id) {
        return jdbc.sql("select version::text from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int kalmar() {
        return jdbc.sql("select id from page_variant where path = '/kalmar'")
                .query(Integer.class)
                .single();
    }
}
