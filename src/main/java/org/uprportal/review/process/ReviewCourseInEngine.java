package org.uprportal.review.process;

import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.platform.Workflow;
import org.uprportal.review.ReviewCourse;

@Component
class ReviewCourseInEngine implements ReviewCourse {

    private final Workflow workflow;

    ReviewCourseInEngine(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Step of(CycleId cycle) {
        return workflow.course("review", cycle.value())
                .map(course -> switch (course) {
                    case RUNNING -> Step.RUNNING;
                    case ENDED -> Step.RECORDED;
                    case CANCELLED -> Step.NONE;
                })
                .orElse(Step.NONE);
    }
}
