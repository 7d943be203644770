package org.uprportal.meeting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.SafeText;

/** Things of one kind that have an id and a name, which is shortened: what is common to all that meetings speak of. */
public abstract class NamedMatters<T> implements Matters {

    private static final int LONGEST_NAME = 120;

    private final Matter.Kind kind;
    private final Function<T, UUID> id;
    private final Function<T, String> name;

    /** Things of that kind. */
    protected NamedMatters(Matter.Kind kind, Function<T, UUID> id, Function<T, String> name) {
        this.kind = kind;
        this.id = id;
        this.name = name;
    }

    @Override
    public Matter.Kind kind() {
        return kind;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> named(Collection<UUID> ids) {
        return names(among(ids));
    }

    /** Those of these that there are for the actor. */
    protected abstract List<T> among(Collection<UUID> ids);

    /** Their names, in their order. */
    protected Map<UUID, String> names(List<T> found) {
        var names = new LinkedHashMap<UUID, String>();
        found.forEach(one -> names.put(id.apply(one), SafeText.shortened(name.apply(one), LONGEST_NAME)));
        return names;
    }
}
