package org.uprportal.consultation.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Dates;

/** Days and hours in Geneva, as a person picks them. */
final class Moments {

    private Moments() {}

    static DateTimePicker picker(String label, String helper, Locale locale) {
        var picker = new DateTimePicker(label);
        picker.setHelperText(helper);
        // English as the United Nations writes it: the day before the month, 24 hours.
        Dates.words(picker);
        picker.setStep(Duration.ofMinutes(30));
        return picker;
    }

    static void show(DateTimePicker picker, @Nullable Instant moment) {
        picker.setValue(moment == null ? null : LocalDateTime.ofInstant(moment, PortalClock.GENEVA));
    }

    static @Nullable Instant read(DateTimePicker picker) {
        return picker.getValue() == null
                ? null
                : picker.getValue().atZone(PortalClock.GENEVA).toInstant();
    }
}
