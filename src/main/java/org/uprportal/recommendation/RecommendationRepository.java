package org.uprportal.recommendation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecommendationRepository extends JpaRepository<Recommendation, UUID> {

    String MATCHING = """
            from Recommendation r
            where (:text is null or lower(r.text) like :text or r.paragraph like :text)
              and (:cyclesGiven = false or r.cycleId in :cycles)
              and (:position is null or r.position = :position)
              and (:maker is null or exists (select 1 from r.states s where s.stateCode = :maker))
              and (:label is null or exists (select 1 from r.labels l where l.label = :label))
            """;

    @Query("select r " + MATCHING + " order by r.cycleId, r.sortKey")
    List<Recommendation> matching(
            @Nullable String text,
            boolean cyclesGiven,
            List<UUID> cycles,
            @Nullable Position position,
            @Nullable String maker,
            @Nullable String label,
            Pageable page);

    @Query("select count(r) " + MATCHING)
    int countMatching(
            @Nullable String text,
            boolean cyclesGiven,
            List<UUID> cycles,
            @Nullable Position position,
            @Nullable String maker,
            @Nullable String label);

    List<Recommendation> findByCycleIdOrderBySortKey(UUID cycle);

    @Query("select r.cycleId, r.id from Recommendation r where r.cycleId in :cycles order by r.sortKey")
    List<Object[]> idsOf(Collection<UUID> cycles);

    @Query("select distinct r.cycleId from Recommendation r")
    List<UUID> cycles();

    @Query(
            "select r.id, r.draftPosition from Recommendation r where r.cycleId = :cycle and r.draftPosition is not null")
    List<Object[]> drafted(UUID cycle);

    boolean existsByCycleId(UUID cycle);

    @Query("select distinct l.label from Recommendation r join r.labels l where l.kind = :kind order by l.label")
    List<String> labels(String kind);

    @Query("select distinct s.stateCode from Recommendation r join r.states s where s.stateCode is not null")
    List<String> makers();

    @Query("""
            select s.stateCode, count(distinct r),
                   sum(case when r.position in (
                       org.uprportal.recommendation.Position.SUPPORTED,
                       org.uprportal.recommendation.Position.SUPPORTED_IN_PART) then 1 else 0 end)
            from Recommendation r join r.states s
            where s.stateCode is not null
              and exists (select 1 from r.labels l where l.label = :theme)
            group by s.stateCode order by count(distinct r) desc
            """)
    List<Object[]> makersOn(String theme);
}
