package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.ConsultationSummary;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionDetails;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Stakeholder;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.followup.Voices;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.StateCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of it, for programs: consultations with what was answered, and how far recommendations are implemented as each side
 * sees it. Whoever asks is nobody: what is not public yet is not there, and whoever spoke without a name has none here.
 */
@Controller
@CrossOrigin(
        origins = "*",
        exposedHeaders = {"ETag", "Link", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"})
class OutcomeApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONSULTATIONS = ReadApi.V1 + "/consultations";
    private static final int MOST = 100;

    private final Consultations consultations;
    private final Contributions contributions;
    private final FollowUps followUps;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final Frame frame;

    OutcomeApi(
            Consultations consultations,
            Contributions contributions,
            FollowUps followUps,
            Recommendations recommendations,
            Cycles cycles,
            Frame frame) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.followUps = followUps;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.frame = frame;
    }

    /** A hundred at a time; the cursor is how many were read. */
    @GetMapping(CONSULTATIONS)
    void consultations(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var state = request.getParameter("state");
        var status = request.getParameter("status");
        var cursor = request.getParameter("cursor");
        if (state != null && !state.matches("[A-Z]{3}") || cursor != null && !cursor.matches("\\d{1,6}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var from = cursor == null ? 0 : Integer.parseInt(cursor) / MOST * MOST;
        var found = consultations.list(
                state == null ? null : new StateCode(state),
                Arrays.stream(ConsultationStatus.values())
                        .filter(one -> one.name().equals(status))
                        .findFirst()
                        .orElse(null),
                from,
                MOST);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("total", found.total());
        answer.put("items", found.rows().stream().map(this::summary).toList());
        answer.put(
                "next",
                from + MOST >= found.total()
                        ? null
                        : frame.address() + CONSULTATIONS + "?cursor=" + (from + MOST)
                                + (state == null ? "" : "&state=" + state)
                                + (status == null || !status.matches("[A-Z]+") ? "" : "&status=" + status));
        answer(request, response, answer);
    }

    @GetMapping(CONSULTATIONS + "/{consultation}")
    void consultation(
            @PathVariable("consultation") String typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = id(typed);
        var found =
                id == null ? null : consultations.find(new ConsultationId(id)).orElse(null);
        answer(request, response, found == null ? null : whole(found));
    }

    private Map<String, @Nullable Object> summary(ConsultationSummary one) {
        var summary = new LinkedHashMap<String, @Nullable Object>();
        summary.put("id", one.id().value());
        summary.put("state", one.state().value());
        summary.put("cycle", one.cycle().value());
        summary.put("cycleNumber", one.cycleNumber());
        summary.put("title", one.title());
        summary.put("status", one.status().name());
        summary.put("opens", moment(one.opens()));
        summary.put("closes", moment(one.closes()));
        summary.put("answersBy", moment(one.answersBy()));
        summary.put("address", frame.address() + "/consultations/" + one.id().value());
        return summary;
    }

    private Map<String, @Nullable Object> whole(ConsultationDetails one) {
        var whole = summary(one.summary());
        whole.put("text", one.draft().text());
        whole.put(
                "questions",
                one.draft().questions().stream()
                        .map(question -> Map.of("id", question.id(), "text", question.text()))
                        .toList());
        whole.put("invited", one.invited().stream().map(Stakeholder::name).toList());
        whole.put("tookPart", one.participants().stream().map(Stakeholder::name).toList());
        whole.put("contributions", one.contributions());
        whole.put("withoutName", one.unnamed());
        whole.put("answered", one.answered());
        whole.put("concludedAt", moment(one.concludedAt()));
        whole.put("outcome", one.outcome());
        whole.put(
                "answers",
                one.summary().status() == ConsultationStatus.CONCLUDED
                        ? contributions.of(one.summary().id()).stream()
                                .map(OutcomeApi::answered)
                                .toList()
                        : List.of());
        return whole;
    }

    private static Map<String, @Nullable Object> answered(ContributionDetails one) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("reference", one.reference());
        said.put("author", one.author() == null ? null : one.author().name());
        var answer = one.answer();
        said.put("outcome", answer == null ? null : answer.outcome().name());
        said.put("reason", answer == null ? null : answer.reason());
        said.put("place", answer == null ? null : answer.place());
        return said;
    }

    /** Of a whole cycle: one figure of each side for each recommendation. */
    @GetMapping(ReadApi.V1 + "/cycles/{cycle}/ratings")
    void ratings(@PathVariable("cycle") String typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = id(typed);
        var cycle = id == null ? null : cycles.find(new CycleId(id)).orElse(null);
        if (cycle == null) {
            answer(request, response, null);
            return;
        }
        var all = recommendations.of(cycle.id());
        var followed = followUps.followed(cycle.id(), all);
        answer(
                request,
                response,
                Map.of(
                        "items",
                        all.stream()
                                .map(one -> {
                                    var said = new LinkedHashMap<String, @Nullable Object>();
                                    said.put("recommendation", one.id().value());
                                    said.put("paragraph", one.paragraph());
                                    said.putAll(figures(followed.get(one.id())));
                                    return said;
                                })
                                .toList()));
    }

    /** Of one recommendation: what each side says in words, the newest first. */
    @GetMapping(ReadApi.V1 + "/recommendations/{id}/ratings")
    void rating(@PathVariable("id") String typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = id(typed);
        var found = id == null
                ? null
                : recommendations.find(new RecommendationId(id)).orElse(null);
        if (found == null) {
            answer(request, response, null);
            return;
        }
        var followed = followUps.followed(found.summary());
        var said = new LinkedHashMap<String, @Nullable Object>(figures(followed));
        said.put(
                "statements",
                Map.of(
                        "government", words(followed.government()),
                        "civilSociety", words(followed.civilSociety()),
                        "nhri", words(followed.nhri()),
                        "countryTeam", words(followed.countryTeam())));
        answer(request, response, said);
    }

    private static Map<String, Object> figures(FollowedRecommendation followed) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("government", followed.governmentSays().name());
        figures.put("civilSociety", voices(followed.voices()));
        figures.put("nhri", voices(Voices.of(followed.nhri())));
        figures.put("countryTeam", voices(Voices.of(followed.countryTeam())));
        figures.put("apart", followed.apart());
        return figures;
    }

    private static Map<String, Object> voices(Voices voices) {
        return Map.of("says", voices.says().name(), "judging", voices.judging(), "few", voices.few());
    }

    /** Of what comes without a name the day alone is known; nobody's name is given: they stand on the page. */
    private static List<Map<String, Object>> words(List<ProgressEntry> entries) {
        return entries.stream()
                .map(one -> {
                    var words = new LinkedHashMap<String, Object>();
                    words.put("progress", one.progress().name());
                    words.put("statement", one.statement());
                    words.put("evidence", one.evidence());
                    words.put("at", one.at().toString());
                    return (Map<String, Object>) words;
                })
                .toList();
    }

    private static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable UUID id(String typed) {
        return typed.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(typed)
                : null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, @Nullable Object what)
            throws IOException {
        if (what == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        frame.send(request, response, "application/json;charset=UTF-8", JSON.writeValueAsBytes(what));
    }
}
