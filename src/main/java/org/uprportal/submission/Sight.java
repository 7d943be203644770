package org.uprportal.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.AccessColumn;
import org.uprportal.access.Thing;
import org.uprportal.vault.VaultThing;

/** Who will see what of a submission, and when: read from the matrix of access, so that no sentence says more than holds. */
@Component
class Sight {

    private static final String KEY = "submission.sight.";

    private final Function<Thing, Set<AccessColumn>> readers;
    private final Function<Thing, Set<AccessColumn>> knowers;

    @Autowired
    Sight(Access access) {
        this(access::readers, access::knowers);
    }

    Sight(Function<Thing, Set<AccessColumn>> readers, Function<Thing, Set<AccessColumn>> knowers) {
        this.readers = readers;
        this.knowers = knowers;
    }

    /**
     * The statement for a submission under the organisation's name, or under a pseudonym.
     *
     * @param publication until when it is published
     */
    Statement statement(boolean pseudonymous, LocalDate publication) {
        var how = pseudonymous ? ".pseudonym" : ".named";
        var stage = pseudonymous ? SubmissionThing.FILED_SUBMISSION_PSEUDONYMOUS : SubmissionThing.FILED_SUBMISSION;
        var filed = readers.apply(stage);
        var aware = knowers.apply(stage);
        var published = readers.apply(SubmissionThing.PUBLISHED_SUBMISSION);
        var lines = new ArrayList<Statement.Line>();
        lines.add(line("draft", readers.apply(SubmissionThing.CSO_DRAFT)::contains));
        lines.add(line("filed" + how, filed::contains));
        var onlyAware = line("aware", one -> aware.contains(one) && !filed.contains(one));
        if (!onlyAware.who().isEmpty()) {
            lines.add(onlyAware);
        }
        lines.add(line("hidden", one -> !aware.contains(one)));
        lines.add(new Statement.Line(
                KEY + "published" + how, those(one -> published.contains(one) && !filed.contains(one)), publication));
        if (pseudonymous) {
            lines.add(line("link", readers.apply(VaultThing.IDENTITY_VAULT)::contains));
            lines.add(line("text", one -> false));
            lines.add(line("lobbying", one -> false));
        }
        lines.add(line("final" + how, one -> false));
        return new Statement(List.copyOf(lines));
    }

    private static Statement.Line line(String key, Predicate<AccessColumn> who) {
        return new Statement.Line(KEY + key, those(who), null);
    }

    private static List<AccessColumn> those(Predicate<AccessColumn> who) {
        return Arrays.stream(AccessColumn.values())
                .filter(AccessColumn::peopled)
                .filter(who)
                .toList();
    }
}
