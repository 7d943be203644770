package org.uprportal.theme;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;

/** The lists by which recommendations are sorted. Open to everybody; changed by the OHCHR secretariat. */
@Service
@Transactional
public class Themes {

    static final int LONGEST_LABEL = 300;
    static final int LONGEST_CODE = 10;

    /** Controls and marks that turn the direction of writing, with which one label can be made to look like another. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Comparator<Theme> ORDER =
            Comparator.comparingInt(Themes::number).thenComparing(Theme::label, String.CASE_INSENSITIVE_ORDER);

    private final ThemeTermRepository terms;
    private final ThemeSpellingRepository spellings;
    private final Access access;
    private final AuditTrail audit;

    Themes(ThemeTermRepository terms, ThemeSpellingRepository spellings, Access access, AuditTrail audit) {
        this.terms = terms;
        this.spellings = spellings;
        this.access = access;
        this.audit = audit;
    }

    /** What a list offers now: numbered lists by number, the others by label. */
    @Transactional(readOnly = true)
    public List<Theme> all(ThemeKind kind) {
        return withRetired(kind).stream().filter(theme -> !theme.retired()).toList();
    }

    /** A whole list, with what is no longer offered. */
    @Transactional(readOnly = true)
    public List<Theme> withRetired(ThemeKind kind) {
        return terms.findByKind(kind).stream()
                .map(ThemeTerm::theme)
                .sorted(ORDER)
                .toList();
    }

    /** One theme, retired or not. */
    @Transactional(readOnly = true)
    public Optional<Theme> find(ThemeId id) {
        return terms.findById(id.value()).map(ThemeTerm::theme);
    }

    /** The theme with this code: "A41", goal "16", issue "46", category "5". */
    @Transactional(readOnly = true)
    public Optional<Theme> byCode(ThemeKind kind, String code) {
        return terms.findByKindAndCode(kind, code).map(ThemeTerm::theme);
    }

    /**
     * The theme behind a label as found in documents, retired or not. Case, accents, punctuation, "&amp;" for "and", a
     * leading second-cycle code ("A41 ...") and the words after a goal's or category's number do not matter.
     */
    @Transactional(readOnly = true)
    public Optional<Theme> byLabel(ThemeKind kind, String label) {
        return ThemeKey.of(kind, label)
                .flatMap(key -> spellings.findById(new ThemeSpelling.Id(kind, key)))
                .flatMap(spelling -> find(spelling.term()));
    }

    /** What these themes are called now, in one go; retired ones too, unknown ones left out. */
    @Transactional(readOnly = true)
    public Map<ThemeId, String> named(Collection<ThemeId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : terms.findAllById(ids.stream().map(ThemeId::value).toList()).stream()
                        .map(ThemeTerm::theme)
                        .collect(Collectors.toMap(Theme::id, Theme::label));
    }

    /** The themes behind labels, as {@link #byLabel} finds them, in one go; labels that the list does not know are left out. */
    @Transactional(readOnly = true)
    public Map<String, ThemeId> byLabels(ThemeKind kind, Collection<String> labels) {
        Map<String, ThemeSpelling.Id> keys = new HashMap<>();
        labels.forEach(label ->
                ThemeKey.of(kind, label).ifPresent(key -> keys.put(label, new ThemeSpelling.Id(kind, key))));
        Map<String, ThemeId> known = new HashMap<>();
        spellings
                .findByIdKindAndIdSpellingKeyIn(
                        kind,
                        keys.values().stream()
                                .map(ThemeSpelling.Id::spellingKey)
                                .collect(Collectors.toSet()))
                .forEach(spelling -> known.put(spelling.key(), spelling.term()));
        Map<String, ThemeId> found = new HashMap<>();
        keys.forEach((label, id) -> {
            var term = known.get(id.spellingKey());
            if (term != null) {
                found.put(label, term);
            }
        });
        return found;
    }

    /**
     * The theme behind a label, added where the list does not know it yet. For imports by the secretariat.
     *
     * @throws ThemeRefused for a new label on a list that imports may not add to, without letters, or too long
     * @throws NotAllowed where a label must be added, for anybody but the secretariat
     */
    public Theme themeFor(ThemeKind kind, String label) {
        return byLabel(kind, label).orElseGet(() -> {
            if (!kind.open()) {
                throw ThemeRefused.closedList(label);
            }
            return find(add(kind, null, label.strip())).orElseThrow();
        });
    }

    /**
     * Adds to a list.
     *
     * @param code at most {@value #LONGEST_CODE} characters, or null
     * @throws ThemeRefused for a label or code that the list has already, without letters, or too long
     * @throws NotAllowed for anybody but the secretariat
     */
    public ThemeId add(ThemeKind kind, @Nullable String code, String label) {
        access.require(Act.WRITE, ThemeThing.THEME_LIST);
        if (code != null && code.length() > LONGEST_CODE) {
            throw ThemeRefused.codeTooLong(LONGEST_CODE);
        }
        if (code != null && byCode(kind, code).isPresent()) {
            throw ThemeRefused.taken(code);
        }
        refuseUnusable(kind, label, null);
        var id = ThemeId.random();
        terms.saveAndFlush(new ThemeTerm(id, kind, code, label));
        teach(kind, label, id);
        if (code != null) {
            teach(kind, code, id);
        }
        audit.record("theme.added", id.value());
        return id;
    }

    /**
     * Gives a theme another label; imports still find it by the old one.
     *
     * @throws ThemeRefused for an unknown theme, or a label that another theme of the list has, without letters, or too long
     * @throws NotAllowed for anybody but the secretariat
     */
    public void rename(ThemeId id, String label) {
        var term = toChange(id);
        refuseUnusable(term.kind(), label, id);
        term.rename(label);
        teach(term.kind(), label, id);
        terms.save(term);
        audit.record("theme.renamed", id.value());
    }

    /**
     * Teaches one more label by which imports find a theme.
     *
     * @throws ThemeRefused as {@link #rename}
     * @throws NotAllowed for anybody but the secretariat
     */
    public void addSpelling(ThemeId id, String label) {
        var term = toChange(id);
        refuseUnusable(term.kind(), label, id);
        teach(term.kind(), label, id);
        audit.record("theme.spelling-added", id.value());
    }

    /**
     * Takes a theme off the offer; it stays on the recommendations that carry it.
     *
     * @throws ThemeRefused for an unknown theme
     * @throws NotAllowed for anybody but the secretariat
     */
    public void retire(ThemeId id) {
        var term = toChange(id);
        term.retire();
        terms.save(term);
        audit.record("theme.retired", id.value());
    }

    /** Whether the actor changes the lists of themes. */
    @Transactional(readOnly = true)
    public boolean mayChange() {
        return access.may(Act.WRITE, ThemeThing.THEME_LIST);
    }

    /**
     * Offers a retired theme again.
     *
     * @throws ThemeRefused for an unknown theme
     * @throws NotAllowed for anybody but the secretariat
     */
    public void restore(ThemeId id) {
        var term = toChange(id);
        term.restore();
        terms.save(term);
        audit.record("theme.restored", id.value());
    }

    private ThemeTerm toChange(ThemeId id) {
        access.require(Act.WRITE, ThemeThing.THEME_LIST);
        return terms.findById(id.value()).orElseThrow(ThemeRefused::unknown);
    }

    private void refuseUnusable(ThemeKind kind, String label, @Nullable ThemeId owner) {
        if (label.length() > LONGEST_LABEL) {
            throw ThemeRefused.labelTooLong(LONGEST_LABEL);
        }
        if (HIDDEN.matcher(label).find()) {
            throw ThemeRefused.hiddenCharacters();
        }
        var key = ThemeKey.of(kind, label).orElseThrow(() -> ThemeRefused.unreadableLabel(label));
        spellings
                .findById(new ThemeSpelling.Id(kind, key))
                .filter(spelling -> !spelling.term().equals(owner))
                .ifPresent(spelling -> {
                    throw ThemeRefused.taken(label);
                });
    }

    private void teach(ThemeKind kind, String label, ThemeId term) {
        ThemeKey.of(kind, label)
                .map(key -> new ThemeSpelling.Id(kind, key))
                .filter(id -> !spellings.existsById(id))
                .ifPresent(id -> spellings.save(new ThemeSpelling(id, term)));
    }

    private static int number(Theme theme) {
        var code = theme.code();
        return code == null || !code.chars().allMatch(Character::isDigit) ? 0 : Integer.parseInt("0" + code);
    }
}
