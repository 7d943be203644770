package org.uprportal.privacy.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uprportal.audit.Lines;

/** What is looked for in the trail, as it stands in the address. What makes no sense there counts as not asked for. */
final class AuditQuery {

    private static final Pattern NUMBER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern ACT = Pattern.compile("[a-zA-Z.-]{1,80}");

    private AuditQuery() {}

    static Lines.Question of(QueryParameters asked) {
        return new Lines.Question(
                asked.getSingleParameter("thing").flatMap(AuditQuery::thing).orElse(null),
                asked.getSingleParameter("act")
                        .filter(act -> ACT.matcher(act).matches())
                        .orElse(null),
                asked.getSingleParameter("from").flatMap(AuditQuery::day).orElse(null),
                asked.getSingleParameter("until").flatMap(AuditQuery::day).orElse(null));
    }

    static String address(Lines.Question question, int page) {
        var query = parameters(question, page).getQueryString();
        return PrivacyNavigation.AUDIT + (query.isEmpty() ? "" : "?" + query);
    }

    static QueryParameters parameters(Lines.Question question, int page) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "thing", question.subject());
        put(parameters, "act", question.act());
        put(parameters, "from", question.from());
        put(parameters, "until", question.until());
        if (page > 1) {
            parameters.put("page", String.valueOf(page));
        }
        return QueryParameters.simple(parameters);
    }

    /** The number of a thing in what somebody typed: itself, or the address of the thing's page. */
    static Optional<UUID> thing(String typed) {
        var found = NUMBER.matcher(typed.substring(0, Math.min(typed.length(), 1000)));
        return found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1000 && day.getYear() <= 9999);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static void put(LinkedHashMap<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
