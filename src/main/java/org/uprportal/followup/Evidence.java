package org.uprportal.followup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.document.DocumentId;
import org.uprportal.document.DocumentSummary;
import org.uprportal.document.Documents;
import org.uprportal.party.NotAllowed;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;

/**
 * The files behind what each side says of a recommendation. Whoever reads the statement reads its files: of a restricted one its
 * author and OHCHR, of one without name everybody from the next day on.
 */
@Service
@Transactional
public class Evidence {

    private final FollowUps followUps;
    private final ProgressDesk desk;
    private final FollowUpSight sight;
    private final Documents documents;
    private final AuditTrail audit;

    Evidence(FollowUps followUps, ProgressDesk desk, FollowUpSight sight, Documents documents, AuditTrail audit) {
        this.followUps = followUps;
        this.desk = desk;
        this.sight = sight;
        this.documents = documents;
        this.audit = audit;
    }

    /** The files of these statements, which the page has from {@link FollowUps#followed}, by
     * which their reading is recorded. One query. */
    @Transactional(readOnly = true)
    public Map<UUID, List<DocumentSummary>> of(FollowedRecommendation followed) {
        return documents.about(all(followed).map(ProgressEntry::id).toList());
    }

    /** The content of a file, for whoever reads its statement now; nothing for everybody else and where it is gone. */
    public Optional<byte[]> open(RecommendationId recommendation, UUID entry, DocumentId document) {
        return read(recommendation, entry).flatMap(seen -> documents.content(document, entry));
    }

    /** Whether the actor may take a statement's files away: it is their own, or their government's. */
    @Transactional(readOnly = true)
    public boolean mayTakeAway(RecommendationSummary one, ProgressEntry entry) {
        return entry.side() == Side.GOVERNMENT
                ? desk.mayReport(one)
                : entry.by() != null && desk.raters(one.cycle()).contains(entry.by());
    }

    /**
     * Takes a file's content away for good, since it names or endangers somebody; that there was one stays.
     *
     * @throws NotAllowed for whoever it is not theirs to take away
     */
    public void takeAway(RecommendationId recommendation, UUID entry, DocumentId document) {
        var one = sight.existing(recommendation).summary();
        var said = read(recommendation, entry).orElseThrow(NotAllowed::here);
        NotAllowed.unless(mayTakeAway(one, said));
        documents.takeAway(document, entry);
        audit.record("followup.evidenceTakenAway", recommendation.value());
    }

    private Optional<ProgressEntry> read(RecommendationId recommendation, UUID entry) {
        return all(followUps.followed(sight.existing(recommendation).summary()))
                .filter(one -> one.id().equals(entry))
                .findFirst();
    }

    private static Stream<ProgressEntry> all(FollowedRecommendation followed) {
        return Stream.of(
                        followed.government(),
                        followed.civilSociety(),
                        followed.nhri(),
                        followed.countryTeam(),
                        followed.earlier())
                .flatMap(Collection::stream);
    }
}
