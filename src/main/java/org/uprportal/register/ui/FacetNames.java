package org.uprportal.register.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Messages;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** What the values of the register's facets are called in the reader's language. */
@Component
class FacetNames {

    private static final Set<RegisterFacet> TERMS =
            Set.of(RegisterFacet.THEME, RegisterFacet.PERSONS, RegisterFacet.SDG);

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private final Messages messages;
    private final States states;
    private final Register register;

    FacetNames(Messages messages, States states, Register register) {
        this.messages = messages;
        this.states = states;
        this.register = register;
    }

    /** Names for all that a page shows, asked for in one go. */
    Names of(Locale reader, RegisterQuery query, FoundRows found, int valuesOfFacet) {
        var terms = new HashSet<String>();
        for (var facet : TERMS) {
            terms.addAll(query.of(facet));
            found.of(facet).keySet().stream().limit(valuesOfFacet).forEach(terms::add);
        }
        found.rows().stream()
                .flatMap(row -> row.row().terms().stream())
                .map(term -> String.valueOf(term.id()))
                .forEach(terms::add);
        return of(reader, terms);
    }

    Names of(Locale reader, Collection<String> terms) {
        return new Names(reader, register.termNames(terms));
    }

    Names of(Locale reader) {
        return of(reader, List.of());
    }

    /** Names in one language. */
    final class Names {

        private final Locale reader;
        private final Map<String, String> terms;
        private final Map<String, String> statesNames = new HashMap<>();

        private Names(Locale reader, Map<String, String> terms) {
            this.reader = reader;
            this.terms = terms;
        }

        String of(RegisterFacet facet, String value) {
            return switch (facet) {
                case STATE, BY -> state(value);
                case BODY -> known("recommendation.body." + value, value);
                case GROUP -> known("state.group." + value, value);
                case POSITION -> known("recommendation.position." + value, value);
                case ACTION -> known("register.action." + value, value);
                case CYCLE -> text("register.cycle", value);
                case SESSION -> text("register.session", value);
                case KIND -> known("register.kind." + value, value);
                case GOVERNMENT, CIVIL_SOCIETY -> known("followup.progress." + value, value);
                case REPEAT -> known("register.repeat." + value, value);
                case THEME, PERSONS, SDG -> terms.getOrDefault(value, value);
            };
        }

        String state(String code) {
            return statesNames.computeIfAbsent(
                    code,
                    one -> CODE.matcher(one).matches()
                            ? FacetNames.this.states.nameOf(new StateCode(one), reader)
                            : one);
        }

        String state(RecommendingState state) {
            return state.code() == null ? state.name() : state(state.code());
        }

        String text(String key, Object... arguments) {
            return messages.text(reader, key, arguments);
        }

        private String known(String key, String value) {
            return messages.has(key) ? messages.text(reader, key) : value;
        }
    }
}
