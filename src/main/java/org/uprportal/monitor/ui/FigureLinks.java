package org.uprportal.monitor.ui;

import java.util.Locale;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.monitor.Figure;
import org.uprportal.monitor.Glance;

/** Where the list behind a figure of a review is. */
final class FigureLinks {

    private FigureLinks() {}

    static String of(Glance glance, Figure figure, Locale locale) {
        var cycle = glance.cycle();
        if (figure.listed()) {
            return MonitorNavigation.list(cycle.id(), figure, false, 1);
        }
        return switch (figure) {
            case GOVERNMENT_DONE -> said(cycle, "government", locale);
            case CIVIL_SOCIETY_DONE -> said(cycle, "civilsociety", locale);
            case INVITED, TOOK_PART, CONTRIBUTIONS, ANSWERED ->
                glance.consultation() == null
                        ? "consultations?state=" + cycle.state().value()
                        : "consultations/" + glance.consultation().value();
            case SUBMISSIONS -> "published-submissions/" + cycle.id().value();
            case MEETINGS_AHEAD -> "meetings?state=" + cycle.state().value();
            case MEETINGS_PAST -> "meetings?past=1&state=" + cycle.state().value();
            default -> recommendations(cycle);
        };
    }

    static String recommendations(CycleSummary cycle) {
        return "recommendations?cycle=" + cycle.id().value();
    }

    /** In the open register, by what that side says. */
    private static String said(CycleSummary cycle, String side, Locale locale) {
        return "/upr/" + locale.getLanguage() + "/search?state=" + cycle.state().value() + "&cycle=" + cycle.number()
                + "&" + side + "=FULLY&" + side + "=MOSTLY&kind=PARAGRAPH";
    }

    /** Whether it is a page of the portal itself, which opens without loading it anew. */
    static boolean inside(String path) {
        return !path.startsWith("/");
    }
}
