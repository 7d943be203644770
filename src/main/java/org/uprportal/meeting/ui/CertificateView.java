package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.uprportal.account.People;
import org.uprportal.meeting.Certificate;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.Seats;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.PageOf;

/** That somebody took part in a training: to be printed, and to be checked by whoever was shown a certificate with this address. */
@Route(MeetingNavigation.CERTIFICATES + "/:id")
@AnonymousAllowed
class CertificateView extends PageOf<Certificate> {

    private final transient Seats seats;
    private final transient People people;
    private final String portal;

    CertificateView(Seats seats, People people, @Value("${portal.address}") String portal) {
        super("meeting.certificate");
        this.seats = seats;
        this.people = people;
        this.portal = portal;
    }

    @Override
    protected Optional<Certificate> find(UUID id) {
        return seats.certificate(new SeatId(id));
    }

    @Override
    protected void enter(Certificate certificate, BeforeEnterEvent event) {
        show(certificate);
    }

    @Override
    protected void show(Certificate certificate) {
        clear();
        var print = new Button(getTranslation("meeting.print"), click -> getElement().executeJs("window.print()"));
        var file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = new CertificatePaper(getLocale())
                            .write(
                                    getTranslation("meeting.certificate"),
                                    lines(certificate),
                                    getTranslation("meeting.certificate.check"),
                                    address(certificate));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "certificate.pdf", "application/pdf", bytes.length);
                }),
                getTranslation("meeting.certificate.file"));
        actions(print, file);
        var card = new Card("meeting.certificate.valid");
        lines(certificate).forEach(line -> {
            var text = new Paragraph(line);
            text.getElement().setAttribute("dir", "auto");
            card.add(text);
        });
        card.add(new Paragraph(getTranslation("meeting.certificate.check") + " " + address(certificate)));
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
