package org.uprportal.followup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.place.PlaceId;
import org.uprportal.platform.Messages;
import org.uprportal.recommendation.RecommendationId;

/** The words of the plan in one language. */
record PlanWords(
        Messages messages,
        Locale locale,
        Map<RecommendationId, String> numbers,
        Function<PartyId, String> names,
        Map<PlaceId, String> places,
        Map<UUID, List<ActionFile>> files,
        Map<UUID, List<ActionLink>> links,
        LocalDate today) {

    String text(String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    String owner(PlannedAction action) {
        return names.apply(action.ministry());
    }

    String state(PlannedAction action) {
        if (action.keepsOpen() && action.stage() != null) {
            return text("followup.stage." + action.stage());
        }
        return action.overdue(today)
                ? text("followup.action.overdue")
                : text("followup.action.state." + action.state());
    }

    /** The place of the State's list, and what else was said of where it is. */
    String place(PlannedAction action) {
        var listed = action.at() == null ? "" : places.getOrDefault(action.at(), "");
        return Stream.of(listed, action.text().place())
                .filter(one -> !one.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    String recommendations(PlannedAction action) {
        return action.recommendations().stream()
                .map(one -> numbers.getOrDefault(one, ""))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }

    /** Its files by kind and name, and its documents on the web with their addresses; what was taken away is not named. */
    List<String> documents(PlannedAction action) {
        return Stream.concat(
                        files.getOrDefault(action.id(), List.of()).stream()
                                .filter(one -> one.takenAwayOn() == null)
                                .map(one -> text(
                                        "followup.files.named",
                                        text("followup.file." + one.kind()),
                                        one.document().name())),
                        links.getOrDefault(action.id(), List.of()).stream()
                                .map(one -> text("followup.files.named", one.title(), one.address())))
                .toList();
    }

    /** “Moved twice, by 14 months: …” with the reason of each; empty where it was never moved. */
    String moved(PlannedAction action) {
        if (action.moves().isEmpty()) {
            return "";
        }
        var months = action.monthsMoved();
        var how = text(
                months < 0 ? "followup.action.movedEarlier" : "followup.action.moved",
                action.moves().size(),
                Math.abs(months));
        var why = action.moves().stream()
                .map(MovedDate::reason)
                .filter(reason -> !reason.isBlank())
                .collect(Collectors.joining("; "));
        return why.isEmpty() ? how : how + ": " + why;
    }

    String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    String budget(PlannedAction action) {
        var text = action.text();
        return text.budget() == null
                ? text.source()
                : (text.currency() + " " + text.budget().stripTrailingZeros().toPlainString() + " " + text.source())
                        .strip();
    }
}
