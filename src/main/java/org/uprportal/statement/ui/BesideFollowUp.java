package org.uprportal.statement.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.Beside;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.statement.Statements;

/** The joint statements that speak of a recommendation, on its page; those of a cycle are linked from its follow-up. */
@Component("statementsBesideFollowUp")
class BesideFollowUp implements Beside {

    private final Statements statements;

    BesideFollowUp(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String titleKey() {
        return "statement.list.title";
    }

    @Override
    public String pathFor(CycleId cycle) {
        return StatementNavigation.of(cycle);
    }

    @Override
    public List<Line> lines(RecommendationId recommendation) {
        return statements.about(recommendation).stream()
                .map(one -> new Line(one.title(), StatementNavigation.one(one.id())))
                .toList();
    }
}
