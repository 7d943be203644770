package org.uprportal.recommendation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecommendationRepository extends JpaRepository<Recommendation, UUID> {

    List<Recommendation> findByCycleIdOrderBySortKey(UUID cycle);

    @Query("select r.cycleId, r.id from Recommendation r where r.cycleId in :cycles order by r.sortKey")
    List<Object[]> idsOf(Collection<UUID> cycles);

    @Query(
            "select r.cycleId, r.id from Recommendation r where exists (select 1 from r.states s where s.stateCode = :maker)"
                    + " order by r.sortKey")
    List<Object[]> idsBy(String maker);

    @Query("select r.cycleId, r.id from Recommendation r where exists (select 1 from r.labels l where l.term in :terms)"
            + " order by r.sortKey")
    List<Object[]> idsOn(Collection<UUID> terms);

    @Query("select distinct r.cycleId from Recommendation r")
    List<UUID> cycles();

    @Query(
            "select r.id, r.draftPosition from Recommendation r where r.cycleId = :cycle and r.draftPosition is not null")
    List<Object[]> drafted(UUID cycle);

    @Query("select distinct r.cycleId from Recommendation r where r.id in :ids")
    List<UUID> cyclesOf(List<UUID> ids);

    boolean existsByCycleId(UUID cycle);

    int countByCycleId(UUID cycle);

    @Query("""
            select distinct l.term, l.label from Recommendation r join r.labels l
            where l.kind in (org.uprportal.theme.ThemeKind.THEME, org.uprportal.theme.ThemeKind.PERSONS)
            """)
    List<Object[]> labels();

    @Query("select distinct s.stateCode from Recommendation r join r.states s where s.stateCode is not null")
    List<String> makers();

    String ON_A_THEME = """
            exists (select 1 from r.labels l
                    where l.kind = org.uprportal.theme.ThemeKind.THEME and (l.label = :label or l.term = :term))
            """;

    String SUPPORTED = """
            sum(case when r.cycleId not in :hidden and r.position in (
                org.uprportal.recommendation.Position.SUPPORTED,
                org.uprportal.recommendation.Position.SUPPORTED_IN_PART) then 1 else 0 end)
            """;

    @Query("select s.stateCode, count(distinct r), " + SUPPORTED + """
            from Recommendation r join r.states s
            where s.stateCode is not null and\s""" + ON_A_THEME + """
            group by s.stateCode order by count(distinct r) desc
            """)
    List<Object[]> makersOn(String label, UUID term, List<UUID> hidden);

    @Query("select count(r), " + SUPPORTED + """
            from Recommendation r
            where exists (select 1 from r.states s where s.stateCode is not null) and\s""" + ON_A_THEME)
    List<Object[]> tallyOn(String label, UUID term, List<UUID> hidden);
}
