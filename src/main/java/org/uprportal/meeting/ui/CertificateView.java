package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.uprportal.account.People;
import org.uprportal.meeting.Attendances;
import org.uprportal.meeting.Certificate;
import org.uprportal.meeting.SeatId;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;

/** That somebody took part in a training: to be printed, and to be checked by whoever was shown a certificate with this address. */
@Route(MeetingNavigation.CERTIFICATES + "/:token")
@AnonymousAllowed
class CertificateView extends Page implements BeforeEnterObserver {

    private final transient Attendances attendances;
    private final transient People people;
    private final String portal;

    CertificateView(Attendances attendances, People people, @Value("${portal.address}") String portal) {
        super("meeting.certificate");
        this.attendances = attendances;
        this.people = people;
        this.portal = portal;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        event.getRouteParameters()
                .get("token")
                .filter(one -> one.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(one -> attendances.certificate(new SeatId(UUID.fromString(one))))
                .ifPresentOrElse(this::show, () -> add(new EmptyState("meeting.certificate.none")));
    }

    private void show(Certificate certificate) {
        var print = new Button(
                getTranslation("meeting.print"), click -> getElement().executeJs("window.print()"));
        var language = getLocale();
        var title = getTranslation("meeting.certificate");
        var check = getTranslation("meeting.certificate.check");
        var lines = lines(certificate);
        var file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = new CertificatePaper(language).write(title, lines, check, address(certificate));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "certificate.pdf", "application/pdf", bytes.length);
                }),
                getTranslation("meeting.certificate.file"));
        actions(print, file);
        var card = new Card("meeting.certificate.valid");
        lines.forEach(line -> {
            var text = new Paragraph(line);
            text.getElement().setAttribute("dir", "auto");
            card.add(text);
        });
        card.add(new Paragraph(check + " " + address(certificate)));
        add(card);
    }

    private List<String> lines(Certificate certificate) {
        return List.of(
                people.party(certificate.party()).map(Party::name).orElse(""),
                getTranslation("meeting.certificate.tookPart"),
                certificate.meeting().title(),
                MeetingTime.there(certificate.meeting()),
                getTranslation(
                        "meeting.certificate.hosts",
                        people.parties(certificate.hosts()).stream()
                                .map(Party::name)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private String address(Certificate certificate) {
        return portal + "/" + MeetingNavigation.certificate(certificate.seat());
    }
}
