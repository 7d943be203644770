package org.uprportal.recommendation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;

/** Finds what matches in the register, in the database: a page and a number, whatever the size. */
@Component
class RegisterSearch {

    private static final Pattern TERM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final EntityManager database;

    RegisterSearch(EntityManager database) {
        this.database = database;
    }

    List<Recommendation> part(
            RecommendationFilter filter, @Nullable List<UUID> within, Set<CycleId> hidden, int offset, int most) {
        return query("select r", " order by r.cycleId, r.sortKey", Recommendation.class, filter, within, hidden)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }

    int count(RecommendationFilter filter, @Nullable List<UUID> within, Set<CycleId> hidden) {
        return query("select count(r)", "", Long.class, filter, within, hidden)
                .getSingleResult()
                .intValue();
    }

    private <T> TypedQuery<T> query(
            String select,
            String order,
            Class<T> type,
            RecommendationFilter filter,
            @Nullable List<UUID> within,
            Set<CycleId> hidden) {
        var words = SearchWords.sought(filter.text());
        var text = new StringBuilder(select).append(" from Recommendation r where 1 = 1");
        for (int i = 0; i < words.size(); i++) {
            text.append(" and r.sought like :word").append(i);
        }
        if (within != null) {
            text.append(" and r.cycleId in :within");
        }
        if (filter.position() == Position.PENDING) {
            text.append(" and (r.position = :position or r.cycleId in :hidden)");
        } else if (filter.position() != null) {
            text.append(" and r.position = :position and r.cycleId not in :hidden");
        }
        if (filter.recommendingState() != null) {
            text.append(" and exists (select 1 from r.states s where s.stateCode = :maker)");
        }
        var term = filter.label() != null && TERM.matcher(filter.label()).matches();
        if (filter.label() != null) {
            text.append(" and exists (select 1 from r.labels l where ")
                    .append(term ? "l.term = :label)" : "l.label = :label)");
        }
        var query = database.createQuery(text.append(order).toString(), type);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "%" + words.get(i) + "%");
        }
        if (within != null) {
            query.setParameter("within", within);
        }
        if (filter.position() != null) {
            query.setParameter("position", filter.position()).setParameter("hidden", PositionsInPublic.values(hidden));
        }
        if (filter.recommendingState() != null) {
            query.setParameter("maker", filter.recommendingState());
        }
        if (filter.label() != null) {
            query.setParameter("label", term ? UUID.fromString(filter.label()) : filter.label());
        }
        return query;
    }
}
