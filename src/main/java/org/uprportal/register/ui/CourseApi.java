package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.review.Reviews;
import tools.jackson.databind.json.JsonMapper;

/** How a review went, for programs: what was asked in advance, and how positions have changed since. Nobody in particular asks. */
@Controller
@CrossOrigin(
        origins = "*",
        exposedHeaders = {"ETag", "Link", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"})
class CourseApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cycles cycles;
    private final Reviews reviews;
    private final Recommendations recommendations;
    private final Frame frame;

    CourseApi(Cycles cycles, Reviews reviews, Recommendations recommendations, Frame frame) {
        this.cycles = cycles;
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.frame = frame;
    }

    /** Questions that were put in advance, in the order in which they were. */
    @GetMapping(ReadApi.V1 + "/cycles/{cycle}/questions")
    void questions(@PathVariable("cycle") String typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                request,
                response,
                id(typed)
                        .flatMap(id -> cycles.find(new CycleId(id)))
                        .map(cycle -> reviews.questions(cycle.id()).stream()
                                .map(one -> Map.<String, @Nullable Object>of(
                                        "by",
                                        one.by().value(),
                                        "text",
                                        one.text(),
                                        "at",
                                        one.at().toString()))
                                .toList()));
    }

    /** How the State's position has changed, dated and with its source. */
    @GetMapping(ReadApi.V1 + "/recommendations/{id}/history")
    void history(@PathVariable("id") String typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                request,
                response,
                id(typed)
                        .flatMap(id -> recommendations.find(new RecommendationId(id)))
                        .map(found -> found.history().stream()
                                .map(change -> {
                                    var said = new LinkedHashMap<String, @Nullable Object>();
                                    said.put("at", change.at().toString());
                                    said.put("from", change.from().name());
                                    said.put("to", change.to().name());
                                    said.put("reason", change.reason());
                                    said.put("source", change.source());
                                    return (Map<String, @Nullable Object>) said;
                                })
                                .toList()));
    }

    private static Optional<UUID> id(String typed) {
        return typed.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<List<Map<String, @Nullable Object>>> items)
            throws IOException {
        if (items.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        frame.send(
                request,
                response,
                "application/json;charset=UTF-8",
                JSON.writeValueAsBytes(Map.of("items", items.get())));
    }
}
