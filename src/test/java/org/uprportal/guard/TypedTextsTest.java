package org.uprportal.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uprportal.platform.ui.KeptField;

/** A long text that somebody types is kept while they type, so that the end of a session loses none of it. */
class TypedTextsTest {

    /** Drafts that save themselves as they are typed. */
    private static final Set<String> DRAFTS = Set.of(
            "ContributionForm",
            "PrepareView",
            "QuestionsEditor",
            "SectionFields",
            "ProposalFields",
            "CoverFields",
            "MidTermView",
            "SectionView",
            "DraftView",
            "MidtermDraftView",
            "RowForm",
            "WorklistForm",
            "BriefIntro");

    /** Filled in by people without account, for whom no session ends; or a word or two beside a choice. */
    private static final Set<String> OTHERS =
            Set.of("RegisterView", "StandingView", "OrganisationForm", "TasksDialog", "HandOverDialog");

    @Test
    void everyLongTextIsKept() {
        rule().check(PortalClasses.ALL);
    }

    @Test
    void aTextThatIsNotKeptIsFound() {
        var example = new ClassFileImporter().importClasses(Forgetful.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> rule().check(example))
                .hasMessageContaining("Forgetful");
    }

    private static ArchRule rule() {
        return classes()
                .that(new DescribedPredicate<>("have a long text") {
                    @Override
                    public boolean test(JavaClass one) {
                        return one.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(TextArea.class));
                    }
                })
                .should(new ArchCondition<>("keep it while it is typed") {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        var name = one.getSimpleName();
                        var kept = one.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(KeptField.class));
                        if (!kept && !DRAFTS.contains(name) && !OTHERS.contains(name)) {
                            events.add(SimpleConditionEvent.violated(
                                    one, name + " has a long text: KeptField.of(it, place, texts)"));
                        }
                    }
                });
    }

    private static final class Forgetful {
        final TextArea text = new TextArea();
    }
}
