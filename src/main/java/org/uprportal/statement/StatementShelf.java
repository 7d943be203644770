package org.uprportal.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.SmallNumbers;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** Statements as whoever reads them may see them. */
@Component
class StatementShelf {

    private final StatementRepository statements;
    private final SignatureBook book;
    private final People people;
    private final Recommendations recommendations;
    private final Access access;

    StatementShelf(
            StatementRepository statements,
            SignatureBook book,
            People people,
            Recommendations recommendations,
            Access access) {
        this.statements = statements;
        this.book = book;
        this.people = people;
        this.recommendations = recommendations;
        this.access = access;
    }

    Optional<StatementDetails> find(StatementId id) {
        return statements.findById(id.value()).filter(this::readable).map(this::details);
    }

    boolean readable(Statement one) {
        return one.status() == StatementStatus.DRAFT
                ? access.may(Act.READ, StatementThing.STATEMENT_DRAFT, access.toWorkOf(one.author()))
                : access.may(Act.READ, StatementThing.STATEMENT);
    }

    boolean mayChange(Statement one) {
        var thing = one.status() == StatementStatus.DRAFT ? StatementThing.STATEMENT_DRAFT : StatementThing.STATEMENT;
        return access.may(Act.WRITE, thing, access.toWorkOf(one.author()));
    }

    /** The body itself; above a ministry its State's focal point. */
    Relation[] toAnswer(Statement one) {
        var addressee = one.draft().addressee();
        if (addressee == null) {
            return new Relation[] {Relation.OTHER};
        }
        var ministry = people.party(addressee)
                .filter(party -> party.kind() == PartyKind.MINISTRY)
                .isPresent();
        return new Relation[] {access.namedAs(addressee), ministry ? access.in(one.state()) : Relation.OTHER};
    }

    List<StatementSummary> summaries(Collection<Statement> found) {
        var names = names(found.stream()
                .flatMap(one -> Stream.of(one.author(), one.draft().addressee()))
                .filter(Objects::nonNull)
                .toList());
        var told = book.told(found);
        return found.stream()
                .map(one -> one.summary(names, told.getOrDefault(one.id(), 0)))
                .toList();
    }

    private StatementDetails details(Statement one) {
        var rows = book.of(one.id());
        var shown = rows.stream()
                .filter(row -> row.shown() && row.edition() == one.edition())
                .map(SignatureBook.Row::signatory)
                .toList();
        var notShown = one.status().frozen()
                ? (int) rows.stream()
                        .filter(row -> !row.shown() && row.edition() == one.edition())
                        .count()
                : 0;
        var mine = mayChange(one);
        return new StatementDetails(
                summaries(List.of(one)).getFirst(),
                one.draft(),
                one.edition(),
                about(one),
                shown,
                notShown < SmallNumbers.LEAST ? 0 : notShown,
                mine
                        ? rows.stream()
                                .filter(row -> row.shown() && row.edition() < one.edition())
                                .map(SignatureBook.Row::signatory)
                                .toList()
                        : List.of(),
                one.answer(),
                one.fingerprint(),
                mine,
                (one.status() == StatementStatus.SENT || one.status() == StatementStatus.UNANSWERED)
                        && access.may(Act.WRITE, StatementThing.STATEMENT_ANSWER, toAnswer(one)));
    }

    private List<RecommendationSummary> about(Statement one) {
        var ids = one.draft().about();
        return ids.isEmpty()
                ? List.of()
                : recommendations.of(one.cycle()).stream()
                        .filter(each -> ids.contains(each.id()))
                        .toList();
    }

    private Map<PartyId, String> names(Collection<PartyId> ids) {
        var names = new HashMap<PartyId, String>();
        names.putAll(people.parties(ids).stream().collect(Collectors.toMap(Party::id, Party::name)));
        return names;
    }
}
