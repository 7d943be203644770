package org.uprportal.consultation.ui;

import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationSchedule;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.Contributions;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;

/** The consultation's place in the cycle's ribbon. */
@Component
class ConsultationStage implements StageProgress {

    private final Consultations consultations;
    private final Contributions contributions;

    ConsultationStage(Consultations consultations, Contributions contributions) {
        this.consultations = consultations;
        this.contributions = contributions;
    }

    @Override
    public Stage stage() {
        return Stage.CONSULTATION;
    }

    @Override
    public String process() {
        return "consultation";
    }

    @Override
    public Standing standing(CycleSummary cycle) {
        return consultations
                .schedule(cycle.id())
                .map(ConsultationStage::standing)
                .orElse(new Standing(Phase.AHEAD, null, null));
    }

    private static Standing standing(ConsultationSchedule schedule) {
        return switch (schedule.status()) {
            case DRAFT -> new Standing(Phase.AHEAD, null, schedule.publishBy(), "cycle.says.preparing");
            case ANNOUNCED -> new Standing(Phase.AHEAD, schedule.opens(), schedule.closes(), "cycle.says.announced");
            case OPEN -> new Standing(Phase.OPEN, schedule.opens(), schedule.closes(), "cycle.says.contributions");
            case CLOSED -> new Standing(Phase.OPEN, schedule.closes(), schedule.outcomeBy(), "cycle.says.answering");
            case CONCLUDED -> new Standing(Phase.DONE, schedule.opens(), schedule.closes(), "cycle.says.outcome");
        };
    }

    @Override
    public boolean openToReader(CycleSummary cycle) {
        return contributions.mayContribute()
                && cycle.status() == CycleStatus.RUNNING
                && consultations
                        .schedule(cycle.id())
                        .filter(one -> one.status() == ConsultationStatus.OPEN)
                        .isPresent();
    }

    @Override
    public String pathFor(CycleId cycle) {
        return consultations.schedule(cycle).map(this::path).orElse(ConsultationNavigation.list());
    }

    private String path(ConsultationSchedule schedule) {
        if (schedule.status() != ConsultationStatus.DRAFT) {
            return ConsultationNavigation.consultation(schedule.id());
        }
        return consultations.mayLead(schedule.state())
                ? ConsultationNavigation.prepare(schedule.id())
                : ConsultationNavigation.list();
    }
}
