package org.uprportal.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.recommendation.RecommendationId;

/** Requests for an update that nobody has answered; who asked is told to nobody. */
@Service
@Transactional(readOnly = true)
public class Silences {

    private final AskedUpdateRepository requests;

    Silences(AskedUpdateRepository requests) {
        this.requests = requests;
    }

    /** A request that waits, and since when. */
    public record Silence(RecommendationId recommendation, Instant since) {}

    /** All that wait in all reviews, the longest first, in one statement. Open to everybody. */
    public List<Silence> all() {
        return requests.waiting().stream()
                .map(row -> new Silence(new RecommendationId((UUID) row[0]), (Instant) row[1]))
                .toList();
    }
}
