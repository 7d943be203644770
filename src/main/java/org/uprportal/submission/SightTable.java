package org.uprportal.submission;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rules as a small table: who, and whether what they see differs under a pseudonym. */
@Component
class SightTable implements SightRules {

    private record Sight(String who, boolean differs, boolean onlyPseudonymous) {}

    private static final List<Sight> TABLE = List.of(
            new Sight("own", false, false),
            new Sight("ohchr", true, false),
            new Sight("published", true, false),
            new Sight("link", false, true),
            new Sight("text", false, true),
            new Sight("lobbying", false, true),
            new Sight("final", true, false));

    @Override
    public Statement statement(boolean pseudonymous) {
        Stream<Sight> told = TABLE.stream().filter(sight -> pseudonymous || !sight.onlyPseudonymous());
        return new Statement(told.map(sight -> "submission.sight." + sight.who()
                        + (!sight.differs() ? "" : pseudonymous ? ".pseudonym" : ".named"))
                .toList());
    }
}
