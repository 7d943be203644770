package org.uprportal.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprportal.testing.PortalTest;

/** What is wrong in a form is said at its field, and nothing that was typed is lost. */
@PortalTest
class FieldsTest extends SpringBrowserlessTest {

    private record Shown(
            String name, @Nullable String kind, @Nullable LocalDate day) {}

    private @Nullable Object focused;
    private final TextField name = new TextField() {
        @Override
        public void focus() {
            focused = this;
        }
    };
    private final EmailField email = new EmailField() {
        @Override
        public void focus() {
            focused = this;
        }
    };
    private final ComboBox<String> kind = new ComboBox<>();
    private final DatePicker day = new DatePicker();
    private final IntegerField words = new IntegerField();
    private final Fields<Shown> fields = new Fields<>();
    private Details folded;

    @BeforeEach
    void aFoldedForm() {
        folded = new Details("Form", new Div(name, email, kind, day, words));
        UI.getCurrent().add(folded);
        kind.setItems("one", "two");
        Dates.words(day);
        day.setMin(LocalDate.of(2030, 1, 1));
        words.setMin(1);
        words.setMax(500);
        fields.text(name, 5).needed().shows(Shown::name);
        fields.email(email).needed();
        fields.of(kind).needed().shows(Shown::kind);
        fields.of(day).shows(Shown::day);
        fields.of(words).rule(number -> number != 13, "platform.field.choose");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndTheFirstIsOpenedAndHasTheFocus() {
        fields.show(new Shown("Cedar", null, null));
        assertThat(name.getValue()).isEqualTo("Cedar");
        assertThat(kind.isInvalid()).isFalse();
        assertThat(name.isRequiredIndicatorVisible()).isTrue();
        assertThat(day.isRequiredIndicatorVisible()).isFalse();

        assertThat(fields.whole()).isFalse();
        assertThat(name.isInvalid()).isFalse();
        assertThat(email.getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat(email.isInvalid()).isTrue();
        assertThat(kind.getErrorMessage()).isEqualTo("Please choose.");
        assertThat(day.isInvalid()).isFalse();
        assertThat(folded.isOpened()).isTrue();
        assertThat(focused).isSameAs(email);
    }

    @Test
    void aBlankTextIsNone() {
        whole();
        name.setValue("   ");
        assertThat(fields.whole()).isFalse();
        assertThat(name.getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat(focused).isSameAs(name);
    }

    @Test
    void whatIsTooLongIsKeptAndSaysByHowMuch() {
        whole();
        name.setValue("Cedars");
        assertThat(name.getErrorMessage()).contains("6 characters", "at most 5");
        assertThat(fields.whole()).isFalse();
        assertThat(name.getValue()).isEqualTo("Cedars");
        name.setValue("Cedar");
        assertThat(name.isInvalid()).isFalse();
        assertThat(fields.whole()).isTrue();
    }

    @Test
    void addressesNumbersAndDaysFollowTheirOwnRules() {
        whole();
        email.setValue("tavara@norlund");
        day.setValue(LocalDate.of(2029, 12, 31));
        words.setValue(501);
        assertThat(fields.whole()).isFalse();
        assertThat(email.getErrorMessage()).contains("no e-mail address");
        assertThat(day.getErrorMessage()).isEqualTo("This is too early.");
        assertThat(words.getErrorMessage()).isEqualTo("At most 500.");
        words.setValue(13);
        assertThat(words.getErrorMessage()).isEqualTo("Please choose.");
        words.clear();
        email.setValue(" tavara@norlund.example ");
        day.clear();
        assertThat(fields.whole()).isTrue();
    }

    private void whole() {
        name.setValue("Cedar");
        email.setValue("tavara@norlund.example");
        kind.setValue("one");
        assertThat(fields.whole()).isTrue();
    }
}
