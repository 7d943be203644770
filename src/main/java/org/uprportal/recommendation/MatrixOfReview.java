package org.uprportal.recommendation;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.recommendation.matrix.MatrixOrigin;
import org.uprportal.recommendation.matrix.MatrixReader;
import org.uprportal.recommendation.matrix.ReadMatrix;
import org.uprportal.state.States;

/** Reads a matrix for one review, and refuses that of another: the file's own header and symbols say what it is. */
@Component
class MatrixOfReview {

    private static final Object ONE_AT_A_TIME = new Object();

    private final States states;

    MatrixOfReview(States states) {
        this.states = states;
    }

    /** One at a time: a file is small and what is made of it is not. */
    ReadMatrix read(CycleSummary cycle, byte[] file) {
        ReadMatrix read;
        synchronized (ONE_AT_A_TIME) {
            read = MatrixReader.read(file, states::byName);
        }
        var origin = read.origin();
        if (origin.ofAnotherState(cycle.state())) {
            throw ImportRefused.ofAnotherState(named(origin), states.nameOf(cycle.state(), Locale.ENGLISH));
        }
        if (origin.ofAnotherCycle(cycle.number())) {
            throw ImportRefused.ofAnotherCycle(numbers(origin.cycles()), cycle.number());
        }
        if (origin.ofAnotherSession(cycle.session())) {
            throw ImportRefused.ofAnotherSession(numbers(origin.sessions()), cycle.session());
        }
        return read;
    }

    private String named(MatrixOrigin origin) {
        return origin.states().stream()
                .map(state -> states.find(state).isPresent() ? states.nameOf(state, Locale.ENGLISH) : state.value())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String numbers(Set<Integer> all) {
        return all.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
