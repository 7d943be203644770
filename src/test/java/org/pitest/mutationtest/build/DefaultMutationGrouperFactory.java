package org.pitest.mutationtest.build;

import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.CodeSource;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Stands before PIT's own in {@code bin/mutate}: all faults of a run are tried in one process, with one application context,
 * which costs half a minute to start. PIT's own starts a process for each class.
 */
public class DefaultMutationGrouperFactory implements MutationGrouperFactory {

    @Override
    public MutationGrouper makeFactory(Properties settings, CodeSource code, int threads, int size) {
        return DefaultMutationGrouperFactory::together;
    }

    private static List<List<MutationDetails>> together(
            Collection<ClassName> classes, Collection<MutationDetails> faults) {
        return faults.isEmpty() ? List.of() : List.of(List.copyOf(faults));
    }

    @Override
    public String description() {
        return "One process for all faults";
    }
}
