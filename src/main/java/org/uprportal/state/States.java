package org.uprportal.state;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.Messages;

/** The members of the United Nations and the observers that recommend, and how to recognise them. Open to everybody. */
@Service
@Transactional
public class States {

    /** The longest name and the longest spelling, in characters. */
    public static final int LONGEST_NAME = 120;

    static final int LONGEST_KEY = 190;

    /** Controls and marks that turn the direction of writing, with which one name can be made to look like another. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private final StateRepository states;
    private final StateSpellingRepository spellings;
    private final StateShelf shelf;
    private final StateKeeper keeper;
    private final StateNameIndex index;

    States(StateRepository states, StateSpellingRepository spellings, StateShelf shelf, StateKeeper keeper) {
        this.states = states;
        this.spellings = spellings;
        this.shelf = shelf;
        this.keeper = keeper;
        this.index = new StateNameIndex(
                key -> spellings.findById(key).map(StateSpelling::state),
                code -> shelf.find(code).isPresent());
    }

    /** One State. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<StateSummary> find(StateCode code) {
        return shelf.find(code);
    }

    /** All States, observers included, in the alphabetical order of that language. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<StateSummary> all(Locale locale) {
        var collator = Collator.getInstance(locale);
        return shelf.all().values().stream()
                .sorted(Comparator.comparing(state -> state.name(locale), collator::compare))
                .toList();
    }

    /** The name in that language, in English where that language lacks it; the code itself for an unknown State. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String nameOf(StateCode code, Locale locale) {
        return shelf.find(code).map(state -> state.name(locale)).orElse(code.value());
    }

    /**
     * The State behind a spelling as found in documents and exports, such as "Swaziland", "Iran, Islamic Republic of" or
     * "SVN". An unknown or ambiguous spelling ("Korea") gives nothing: importers report it, they never guess.
     */
    @Transactional(readOnly = true)
    public Optional<StateCode> byName(String anySpelling) {
        return index.find(anySpelling);
    }

    /** As {@link #byName} for all names of a whole file: every spelling as it is at this moment, asked for in one go. */
    @Transactional(readOnly = true)
    public Function<String, Optional<StateCode>> names() {
        var known = new HashMap<String, StateCode>();
        spellings.findAll().forEach(one -> known.put(one.key(), one.state()));
        var codes = Set.copyOf(shelf.all().keySet());
        return new StateNameIndex(key -> Optional.ofNullable(known.get(key)), codes::contains)::find;
    }

    /** The spellings taught for a State, names included. */
    @Transactional(readOnly = true)
    public List<String> spellingsOf(StateCode code) {
        return spellings.findByStateCodeOrderBySpelling(code.value()).stream()
                .map(StateSpelling::spelling)
                .distinct()
                .toList();
    }

    /** Whether whoever is acting may change the list. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayChange() {
        return keeper.permits();
    }

    /**
     * Gives a State other names in several of the six languages, all of them or none; its old names stay known.
     *
     * @param names by language
     * @throws StateRefused as {@link #rename(StateCode, Locale, String)}, for any of them
     */
    public void rename(StateCode code, Map<String, String> names) {
        names.forEach((language, name) -> rename(code, Locale.forLanguageTag(language), name));
    }

    /**
     * Gives a State another name in one of the six languages; its old name stays known as a spelling.
     *
     * @throws StateRefused for an unknown State or language, a name without letters, too long, or another State's
     */
    public void rename(StateCode code, Locale language, String name) {
        keeper.permit();
        var state = known(code);
        give(state, language.getLanguage(), name);
        states.save(state);
        shelf.changed();
        keeper.record("state.renamed", code);
    }

    /**
     * Teaches one more spelling; one that already means this State changes nothing.
     *
     * @throws StateRefused for an unknown State, a spelling without letters, too long, or taken by another State
     */
    public void addSpelling(StateCode code, String spelling) {
        keeper.permit();
        known(code);
        teach(code, spelling);
        keeper.record("state.spelling-added", code);
    }

    /**
     * Adds a State: a new member, or an invented one for samples, whose code begins with X.
     *
     * @param group null for an observer that sits in no group
     * @param names by language, English at least
     * @throws StateRefused where the State is there already, or a name cannot be used
     */
    public void addState(StateCode code, @Nullable RegionalGroup group, boolean member, Map<String, String> names) {
        keeper.permit();
        if (states.existsById(code.value())) {
            throw StateRefused.alreadyThere(code);
        }
        if (!names.containsKey(Locale.ENGLISH.getLanguage())) {
            throw StateRefused.englishMissing();
        }
        var state = states.saveAndFlush(new State(code, group, member));
        names.forEach((language, name) -> give(state, language, name));
        states.save(state);
        shelf.changed();
        keeper.record("state.added", code);
    }

    private State known(StateCode code) {
        return states.findById(code.value()).orElseThrow(() -> StateRefused.unknown(code));
    }

    private void give(State state, String language, String name) {
        if (Messages.LANGUAGES.stream().noneMatch(known -> known.getLanguage().equals(language))) {
            throw StateRefused.unknownLanguage(language);
        }
        teach(state.code(), name);
        state.rename(language, name);
    }

    private void teach(StateCode code, String spelling) {
        if (spelling.length() > LONGEST_NAME) {
            throw StateRefused.nameTooLong(LONGEST_NAME);
        }
        if (HIDDEN.matcher(spelling).find()) {
            throw StateRefused.hiddenCharacters();
        }
        var keys = StateNameIndex.keys(spelling);
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length() > LONGEST_KEY)) {
            throw StateRefused.unreadableName(spelling);
        }
        for (var key : keys) {
            var taken = spellings.findById(key);
            if (taken.isEmpty()) {
                spellings.save(new StateSpelling(key, code, spelling));
            } else if (!taken.get().state().equals(code)) {
                throw StateRefused.spellingTaken(spelling, taken.get().state());
            }
        }
    }
}
