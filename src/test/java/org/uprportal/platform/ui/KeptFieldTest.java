package org.uprportal.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** A long text survives the session in which it was typed. */
@PortalTest
class KeptFieldTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    KeptTexts texts;

    @Test
    void whatWasTypedIsBackForItsWriterUntilItIsSent() {
        var writer = scene.person(PartyKind.CSO, scene.newState());
        var page = open(writer);
        page.area.setValue("A template");
        test(page.area).setValue("Typed, not sent");
        assertThat(page.area.getValueChangeMode()).isEqualTo(ValueChangeMode.TIMEOUT);
        assertThat(page.area.getValueChangeTimeout()).isLessThanOrEqualTo(5000);

        assertThat(open(scene.person(PartyKind.CSO, scene.newState())).area.getValue())
                .isEmpty();
        var again = open(writer);
        assertThat(again.area.getValue()).isEqualTo("Typed, not sent");
        assertThat(again.area.getHelperComponent().getElement().getText()).contains("is back");

        again.kept.sent();
        assertThat(open(writer).area.getValue()).isEmpty();
    }

    @Test
    void whatIsToBeSaidWithoutANameIsKeptNowhere() {
        var writer = scene.person(PartyKind.CSO, scene.newState());
        var page = open(writer);
        test(page.area).setValue("Typed with a name so far");
        page.kept.keeping(false);
        test(page.area).setValue("Typed without");
        assertThat(open(writer).area.getValue()).isEmpty();

        scene.signIn(writer);
        page.kept.keeping(true);
        assertThat(open(writer).area.getValue()).isEqualTo("Typed without");
    }

    private record Shown(TextArea area, KeptField kept) {}

    private Shown open(PersonId person) {
        scene.signIn(person);
        var area = new TextArea();
        UI.getCurrent().add(area);
        return new Shown(area, KeptField.of(area, "test:1", texts));
    }
}
