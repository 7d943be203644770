package org.uprportal.recommendation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.testing.InventedIndex;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** What a file of OHCHR's index has done stands on the page of imports, by body, also for whoever comes back later. */
@PortalTest
class ArchiveReportTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    ArchiveImports imports;

    String mark;

    @BeforeEach
    void imported() {
        mark = "m" + UUID.randomUUID();
        scene.signIn(scene.secretariat());
        imports.commit(
                "index.xlsx",
                InventedIndex.of(
                        InventedIndex.treatyBody("CEDAW", "CEDAW/C/KEN/CO/7", "One " + mark, "- Kenya", mark + 1),
                        InventedIndex.treatyBody("CEDAW", "CEDAW/C/KEN/CO/7", "Two " + mark, "- Kenya", mark + 2),
                        InventedIndex.review("Kenya", 36, "Three " + mark, "- Peru", "Supported")),
                null);
    }

    @Test
    void theReportCountsByBody() {
        var page = navigate(ArchiveImportView.class);
        $(Button.class).all().stream()
                .filter(button -> button.getText().equals(page.getTranslation("recommendation.archive.show")))
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(number("count-CEDAW")).isEqualTo("2");
        assertThat(number("count-UPR")).isEqualTo("1");
        assertThat(number("count-there")).isEqualTo("0");
        assertThat(number("count-created")).isEqualTo("3");
    }

    private String number(String id) {
        return $(Span.class).all().stream()
                .filter(span -> span.getId().filter(id::equals).isPresent())
                .map(Span::getText)
                .findFirst()
                .orElseThrow();
    }
}
