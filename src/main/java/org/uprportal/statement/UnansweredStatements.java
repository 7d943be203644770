package org.uprportal.statement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.AgendaPoint;
import org.uprportal.consultation.AgendaSource;
import org.uprportal.platform.Words;
import org.uprportal.state.StateCode;

/** Hands the joint statements that were never answered in their cycle to the next consultation. */
@Component
class UnansweredStatements implements AgendaSource {

    private final StatementRepository all;
    private final StatementShelf shelf;

    UnansweredStatements(StatementRepository all, StatementShelf shelf) {
        this.all = all;
        this.shelf = shelf;
    }

    @Override
    public List<AgendaPoint> openPoints(StateCode state) {
        var left = all.findByStateCodeAndStatusOrderBySentAtAscIdAsc(state.value(), StatementStatus.UNANSWERED);
        return shelf.summaries(left).stream()
                .filter(one -> one.sentAt() != null)
                .map(one -> new AgendaPoint(
                        one.title(),
                        "",
                        List.of(new Words.Text(
                                "statement.agenda", List.of(one.addressee(), Words.moment(one.sentAt()))))))
                .toList();
    }
}
