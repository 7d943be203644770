package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterOrder;
import org.uprportal.register.RegisterQuery;

/** The addresses of the open pages. Everything that a reader has chosen stands in them, each once and in the same order. */
final class Addresses {

    /** Under what all of them lie. */
    static final String OPEN = "/upr";

    static final int LONGEST = 200;

    private static final int MOST_VALUES = 20;

    private Addresses() {}

    static String home(Locale reader) {
        return OPEN + "/" + reader.getLanguage();
    }

    static String search(Locale reader, RegisterQuery query, int page) {
        return home(reader) + "/search" + parameters(query, page);
    }

    static String file(Locale reader, String ending, RegisterQuery query) {
        return home(reader) + "/recommendations." + ending + parameters(query, 0);
    }

    static String feed(Locale reader, RegisterQuery query) {
        return file(reader, "atom", query);
    }

    static String recommendation(Locale reader, UUID id) {
        return home(reader) + "/recommendations/" + id;
    }

    static String state(Locale reader, String code) {
        return home(reader) + "/states/" + code;
    }

    static String recommending(Locale reader, String code) {
        return home(reader) + "/recommending/" + code;
    }

    static String session(Locale reader, int number) {
        return home(reader) + "/sessions/" + number;
    }

    static String theme(Locale reader, String id) {
        return home(reader) + "/themes/" + id;
    }

    static String compare(Locale reader) {
        return home(reader) + "/compare";
    }

    /** Who recommends what to whom. */
    static String exchange(Locale reader) {
        return home(reader) + "/exchange";
    }

    /** As the end of an address; empty for everything. */
    static String parameters(RegisterQuery query, int page) {
        var address = new StringBuilder();
        if (!query.words().isBlank()) {
            more(address, "q", query.words());
        }
        query.each().forEach(one -> more(address, one.getKey().parameter(), one.getValue()));
        if (query.order() != RegisterOrder.FIT) {
            more(address, "order", query.order().name().toLowerCase(Locale.ROOT));
        }
        if (page > 0) {
            more(address, "page", String.valueOf(page + 1));
        }
        return address.toString();
    }

    private static void more(StringBuilder address, String name, String value) {
        address.append(address.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Where whoever is signed in watches something. @param kind state, recommendation or theme */
    static String watch(String kind, String id) {
        return "/watching?of=" + kind + ":" + id;
    }

    /** Where whoever is signed in saves a search. */
    static String save(RegisterQuery query) {
        return "/" + RegisterNavigation.SEARCHES + parameters(query.in(RegisterOrder.FIT), 0);
    }

    /** What an address asks for; what it cannot mean is left out. */
    static RegisterQuery query(HttpServletRequest request) {
        return query(request::getParameterValues);
    }

    /** The same. @param given all values of a parameter; null or none where it is not given */
    static RegisterQuery query(Function<String, String @Nullable []> given) {
        var chosen = new EnumMap<RegisterFacet, List<String>>(RegisterFacet.class);
        for (var facet : RegisterFacet.values()) {
            var values = given.apply(facet.parameter());
            if (values != null) {
                chosen.put(
                        facet,
                        Arrays.stream(values)
                                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                                .distinct()
                                .limit(MOST_VALUES)
                                .toList());
            }
        }
        var typed = first(given.apply("q"));
        var order = first(given.apply("order"));
        return new RegisterQuery(
                typed == null
                        ? ""
                        : typed.substring(0, Math.min(LONGEST, typed.length())).strip(),
                chosen,
                Arrays.stream(RegisterOrder.values())
                        .filter(one -> one.name().equalsIgnoreCase(order))
                        .findFirst()
                        .orElse(RegisterOrder.FIT));
    }

    private static @Nullable String first(String @Nullable [] values) {
        return values == null || values.length == 0 ? null : values[0];
    }

    /** Which page is asked for; the first is 0. */
    static int page(HttpServletRequest request) {
        var typed = request.getParameter("page");
        return typed != null && typed.matches("\\d{1,5}") ? Math.max(0, Integer.parseInt(typed) - 1) : 0;
    }
}
