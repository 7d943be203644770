package org.uprportal.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.document.DocumentId;
import org.uprportal.document.DocumentSummary;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.recommendation.RecommendationSummary;

/** What each side shows for what it says now, as everybody reads it, whoever asks: nothing that is restricted or not yet shown. */
@Service
@Transactional
public class PublicEvidence {

    private final FollowUps followUps;
    private final Evidence evidence;
    private final People people;
    private final CurrentActor actor;

    PublicEvidence(FollowUps followUps, Evidence evidence, People people, CurrentActor actor) {
        this.followUps = followUps;
        this.evidence = evidence;
        this.people = people;
        this.actor = actor;
    }

    /**
     * What shows a statement that holds now.
     *
     * @param by the name of who said it; null where that is not shown
     * @param parts what was typed, in which addresses are told from words
     */
    public record Shown(
            UUID entry,
            Side side,
            @Nullable String by,
            Instant at,
            Progress progress,
            List<EvidencePart> parts,
            List<File> files) {}

    /**
     * A file that is given out.
     *
     * @param type as browsers are told, such as {@code application/pdf}
     * @param size bytes
     */
    public record File(UUID id, String name, String type, int size) {}

    /**
     * A file with its content.
     *
     * @param content all bytes; read by the caller only
     */
    public record Content(File file, byte[] content) {}

    /** The evidence of what all sides say now, side by side, in a fixed number of statements. Open to everybody. */
    public List<Shown> of(RecommendationSummary one) {
        return asEverybody(() -> {
            var followed = followUps.followed(one);
            var files = evidence.of(followed);
            var now = now(followed)
                    .filter(entry -> !entry.evidence().isBlank()
                            || files.getOrDefault(entry.id(), List.of()).stream()
                                    .anyMatch(file -> file.verdict().open()))
                    .toList();
            var names = people
                    .parties(now.stream()
                            .map(ProgressEntry::by)
                            .filter(Objects::nonNull)
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(Party::id, Party::name));
            return now.stream()
                    .map(entry -> new Shown(
                            entry.id(),
                            entry.side(),
                            entry.by() == null ? null : names.get(entry.by()),
                            entry.at(),
                            entry.progress(),
                            EvidencePart.of(entry.evidence()),
                            files.getOrDefault(entry.id(), List.of()).stream()
                                    .filter(file -> file.verdict().open())
                                    .map(PublicEvidence::file)
                                    .toList()))
                    .toList();
        });
    }

    /** A file of these; nothing where everybody does not read it, and where it was taken away. Open to everybody. */
    public Optional<Content> open(RecommendationSummary one, UUID entry, UUID document) {
        return asEverybody(() -> of(one).stream()
                .filter(shown -> shown.entry().equals(entry))
                .flatMap(shown -> shown.files().stream())
                .filter(file -> file.id().equals(document))
                .findFirst()
                .flatMap(file -> evidence.open(one.id(), entry, new DocumentId(document))
                        .map(bytes -> new Content(file, bytes))));
    }

    private <T> T asEverybody(Supplier<T> look) {
        return actor.callAs(Actor.VISITOR, look::get);
    }

    private static Stream<ProgressEntry> now(FollowedRecommendation followed) {
        return Stream.of(
                        followed.government().stream().limit(1).toList(),
                        followed.nhri(),
                        followed.countryTeam(),
                        followed.civilSociety())
                .flatMap(Collection::stream);
    }

    private static File file(DocumentSummary one) {
        var type = switch (one.kind()) {
            case PDF -> "application/pdf";
            case PNG -> "image/png";
            default -> "image/jpeg";
        };
        return new File(one.id().value(), one.name(), type, one.size());
    }
}
