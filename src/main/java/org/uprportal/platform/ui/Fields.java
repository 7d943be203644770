package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.EmailAddress;

/**
 * The fields of a form: which are needed, how long their texts may be, and what else holds. What is wrong is said at its field,
 * in words that a screen reader reads with the field; nothing that was typed is cut or lost. The maxima are those of the
 * aggregate that takes the form.
 *
 * @param <T> what the form shows when it opens
 */
public final class Fields<T> implements Serializable {

    private final Binder<T> binder = new Binder<>();

    /** A text of at most so many characters; they are counted aloud near the end. */
    public Field<String> text(TextFieldBase<?, String> field, int most) {
        Limit.counted(field, most);
        return add(field, true)
                .rule(
                        text -> text.length() <= most,
                        text -> field.getTranslation("platform.tooLong", text.length(), most));
    }

    /** An address to which letters go. */
    public Field<String> email(EmailField field) {
        Limit.counted(field, EmailAddress.LONGEST);
        return add(field, false)
                .rule(
                        text -> text.isBlank() || EmailAddress.valid(text.strip()),
                        text -> field.getTranslation("platform.field.email"));
    }

    /** Any other field; a number or a day out of its own bounds, or that is none, is said in words. */
    public <V> Field<V> of(HasValue<?, V> field) {
        if (field instanceof IntegerField number) {
            number.setI18n(new IntegerField.IntegerFieldI18n()
                    .setBadInputErrorMessage(number.getTranslation("platform.field.noNumber"))
                    .setMinErrorMessage(number.getTranslation("platform.field.least", number.getMin()))
                    .setMaxErrorMessage(number.getTranslation("platform.field.most", number.getMax())));
        } else if (field instanceof BigDecimalField number) {
            number.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                    .setBadInputErrorMessage(number.getTranslation("platform.field.noNumber")));
        }
        return add(field, true);
    }

    /** Shows this in the fields that show a part of it; nothing is wrong yet. */
    public void show(T one) {
        binder.readBean(one);
    }

    /**
     * Whether all is as it must be. Otherwise each wrong field says what is, and the first of them, in the order in which they
     * were given, has the focus; where it is folded away it is opened.
     */
    public boolean whole() {
        var wrong = binder.validate().getFieldValidationErrors();
        if (!wrong.isEmpty()) {
            var first = wrong.getFirst().getField();
            for (var around = first instanceof Component one ? one.getParent() : Optional.<Component>empty();
                    around.isPresent();
                    around = around.get().getParent()) {
                if (around.get() instanceof Details details) {
                    details.setOpened(true);
                }
            }
            if (first instanceof Focusable<?> one) {
                one.focus();
            }
        }
        return wrong.isEmpty();
    }

    private <V> Field<V> add(HasValue<?, V> field, boolean ownRules) {
        var rules = new Field<>(field);
        if (field instanceof HasValidation one) {
            one.setManualValidation(true);
        }
        binder.forField(field)
                .withDefaultValidator(ownRules)
                .withValidator((value, context) -> rules.check(value))
                .bind(rules::shown, (one, value) -> {});
        return rules;
    }

    /** What holds for one field. */
    public final class Field<V> implements Serializable {

        private final HasValue<?, V> field;
        private final List<Rule<V>> rules = new ArrayList<>();
        private @Nullable ValueProvider<T, ? extends @Nullable V> shows;

        private Field(HasValue<?, V> field) {
            this.field = field;
        }

        /** It cannot be left out; a text of blanks is none. The field bears the mark that says so. */
        public Field<V> needed() {
            field.setRequiredIndicatorVisible(true);
            rules.addFirst(new Rule<>(
                    this::there,
                    value -> words(value instanceof String ? "platform.field.needed" : "platform.field.choose")));
            return this;
        }

        /** It cannot be left out where that holds, for the reason of this text. */
        public Field<V> neededWhere(SerializableBooleanSupplier where, String key) {
            rules.addFirst(new Rule<>(value -> there(value) || !where.getAsBoolean(), value -> words(key)));
            return this;
        }

        /** It and that other field are both given or neither, for the reason of this text. */
        public Field<V> neededWith(HasValue<?, ?> other, String key) {
            rules.addFirst(new Rule<>(value -> there(value) == !other.isEmpty(), value -> words(key)));
            return this;
        }

        private boolean there(@Nullable V value) {
            return value instanceof String text
                    ? !text.isBlank()
                    : value != null && !Objects.equals(value, field.getEmptyValue());
        }

        /** What it shows of what the form shows; a field without stays as it is. */
        public Field<V> shows(ValueProvider<T, ? extends @Nullable V> part) {
            shows = part;
            return this;
        }

        /** What else must hold of a value that is there, and the text that says so where it does not. */
        public Field<V> rule(SerializablePredicate<V> holds, String key, Object... arguments) {
            return rule(holds, value -> words(key, arguments));
        }

        private Field<V> rule(SerializablePredicate<V> holds, SerializableFunction<V, String> otherwise) {
            rules.add(new Rule<>(
                    value -> value == null || Objects.equals(value, field.getEmptyValue()) || holds.test(value),
                    otherwise));
            return this;
        }

        private ValidationResult check(V value) {
            return rules.stream()
                    .filter(rule -> !rule.holds.test(value))
                    .findFirst()
                    .map(rule -> ValidationResult.error(rule.otherwise.apply(value)))
                    .orElseGet(ValidationResult::ok);
        }

        private @Nullable V shown(T one) {
            return shows == null ? field.getValue() : shows.apply(one);
        }

        private String words(String key, Object... arguments) {
            return ((Component) field).getTranslation(key, arguments);
        }
    }

    /** A condition that a page keeps. */
    public interface SerializableBooleanSupplier extends BooleanSupplier, Serializable {}

    private record Rule<V>(SerializablePredicate<V> holds, SerializableFunction<V, String> otherwise)
            implements Serializable {}
}
