package org.uprportal.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.state.StateCode;

/** Things of which a State has so few that they are read at once and looked through here. */
public abstract class FewMatters<T> extends NamedMatters<T> {

    /** Things of that kind. */
    protected FewMatters(Matter.Kind kind, Function<T, UUID> id, Function<T, String> name) {
        super(kind, id, name);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(StateCode state, String words, int offset, int most) {
        var part = new LinkedHashMap<UUID, String>();
        sought(state, words).entrySet().stream()
                .skip(offset)
                .limit(most)
                .forEach(one -> part.put(one.getKey(), one.getValue()));
        return part;
    }

    @Override
    @Transactional(readOnly = true)
    public int count(StateCode state, String words) {
        return sought(state, words).size();
    }

    /** All of a State that can be spoken of now, in their order. */
    protected abstract List<T> all(StateCode state);

    private Map<UUID, String> sought(StateCode state, String words) {
        var names = names(all(state));
        var sought = words.strip().toLowerCase(Locale.ROOT);
        names.values().removeIf(name -> !name.toLowerCase(Locale.ROOT).contains(sought));
        return names;
    }
}
