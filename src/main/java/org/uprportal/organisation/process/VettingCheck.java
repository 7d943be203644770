package org.uprportal.organisation.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.Applications;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationStatus;
import org.uprportal.organisation.RegistrationSteps;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ProcessCheck;

/** A registration waits for its decision, or for the one on its appeal, and otherwise for nobody. */
@Component
class VettingCheck implements ProcessCheck {

    private final Applications applications;
    private final RegistrationSteps registrationSteps;
    private final PortalClock clock;

    VettingCheck(Applications applications, RegistrationSteps registrationSteps, PortalClock clock) {
        this.applications = applications;
        this.registrationSteps = registrationSteps;
        this.clock = clock;
    }

    @Override
    public String process() {
        return VettingModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return all().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), one -> switch (one.getValue()) {
                    case WAITING -> Set.of(VettingModel.VET);
                    case APPEALED -> Set.of(VettingModel.DECIDE_APPEAL);
                    default -> Set.of();
                }));
    }

    private Map<RegistrationId, RegistrationStatus> all() {
        return registrationSteps.underway();
    }

    /** What is kept, and the time to appeal, count from now: nobody loses days by what went wrong here. */
    @Override
    public Map<String, ?> variables(UUID subject, String task) {
        var now = clock.instant();
        return Map.of(
                VettingModel.ACCEPTED,
                all().get(new RegistrationId(subject)) == RegistrationStatus.ACCEPTED,
                VettingModel.KEPT_UNTIL,
                date(now.plus(applications.keptDays(), ChronoUnit.DAYS)),
                VettingModel.APPEAL_ENDS,
                date(now.plus(applications.appealDays(), ChronoUnit.DAYS)));
    }

    private static Date date(Instant moment) {
        return Date.from(moment);
    }
}
