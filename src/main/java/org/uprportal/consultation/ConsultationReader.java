package org.uprportal.consultation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;

/** Puts together what a consultation's page shows: who took part and how many, once the reader may know. */
@Component
class ConsultationReader {

    private final ContributionRepository contributions;
    private final GuestCircle circle;
    private final Guests guests;
    private final Access access;

    ConsultationReader(ContributionRepository contributions, GuestCircle circle, Guests guests, Access access) {
        this.contributions = contributions;
        this.circle = circle;
        this.guests = guests;
        this.access = access;
    }

    ConsultationDetails details(Consultation one) {
        var concluded = one.status() == ConsultationStatus.CONCLUDED;
        var counted = concluded || access.may(Act.READ, ConsultationThing.CONTRIBUTION, access.in(one.state()));
        var id = one.id().value();
        var unnamedToo = Contributions.unnamedToo(one);
        var all = counted ? contributions.countSeen(id, unnamedToo) : 0;
        return new ConsultationDetails(
                one.summary(),
                one.content(),
                guests.named(one.content().invited()),
                concluded ? guests.named(circle.named(one)) : List.of(),
                all,
                counted ? all - contributions.countSeen(id, false) : 0,
                counted ? contributions.countAnswered(id, unnamedToo) : 0,
                one.outcome(),
                one.concludedAt());
    }
}
