package org.uprportal.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.account.PersonSummary;
import org.uprportal.notification.Told;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.Words;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** What one person reads of what has happened: State by State in its order, and of many of one kind the first with a count of the rest. */
@Component
class Digest {

    /** How many of one kind about one State are told one by one. */
    static final int EACH = 5;

    private final JdbcClient database;
    private final States states;

    Digest(JdbcClient database, States states) {
        this.database = database;
        this.states = states;
    }

    Map<String, News> news(Collection<String> ids) {
        var found = new HashMap<String, News>();
        database.sql(
                        "select id, text_key, arguments, path, subject, state_code, happened_at from watch_news where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    found.put(
                            row.getString(1),
                            new News(
                                    row.getString(1),
                                    row.getString(2),
                                    KeptArguments.read(row.getString(3)),
                                    row.getString(4),
                                    UUID.fromString(row.getString(5)),
                                    row.getString(6),
                                    row.getTimestamp(7).toInstant()));
                });
        return found;
    }

    List<Told> of(PersonSummary reader, List<News> all) {
        var groups = new LinkedHashMap<List<Object>, List<News>>();
        all.stream()
                .sorted(Comparator.comparing(News::at).thenComparing(News::id))
                .forEach(one -> groups.computeIfAbsent(
                                List.of(one.state() == null ? one.subject() : one.state(), one.topic()),
                                none -> new ArrayList<>())
                        .add(one));
        var told = new ArrayList<Told>();
        groups.values().forEach(group -> {
            // One more takes no more room than a line that counts it.
            var each = group.size() > EACH + 1 ? group.subList(0, EACH) : group;
            each.forEach(one ->
                    told.add(line(reader, one, one.key(), said(one.arguments(), reader.language()), one.path())));
            if (each.size() < group.size()) {
                told.add(rest(reader, group.getLast(), group.size() - each.size()));
            }
        });
        return told;
    }

    private Told rest(PersonSummary reader, News last, int more) {
        var state = last.state();
        return line(
                reader,
                last,
                state == null ? "watch.more" : "watch.moreOf",
                List.of(
                        more,
                        Words.text("watch.topic." + last.topic()),
                        state == null ? "" : states.nameOf(new StateCode(state), reader.language())),
                state == null ? last.path() : "upr/" + reader.language().getLanguage() + "/states/" + state);
    }

    private List<Object> said(List<Object> arguments, Locale language) {
        return arguments.stream()
                .map(one -> one instanceof Words.Text text && text.key().equals(Watched.CALLED)
                        ? states.nameOf(
                                new StateCode(String.valueOf(text.arguments().getFirst())), language)
                        : one)
                .toList();
    }

    private static Told line(PersonSummary reader, News one, String key, List<?> arguments, String path) {
        return new Told(reader.id(), key, arguments, path, one.subject());
    }
}
