package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Labels;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AgeClass;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.ShowIf;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.StepField;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemState;

class TaskViewTest extends ScreenTest {

    @Test
    void theFormOfTheDeclaredFieldsCompletesTheTask() {
        open(task());
        assertThat(find(H1.class).all()).hasSize(1);
        assertThat(text(view())).contains("Make sure that the person is safe.", "Law 55, article 21");
        test(find(TextField.class).withLabel("Where").single()).setValue(" Osh ");
        radios("Was told").setValue("YES");
        radios("What is the result?").setValue("SAFE");
        complete();
        assertThat(world.calls).containsExactly("complete SAFE {place=Osh, told=YES}");
    }

    @Test
    void onlyTheDisclosedFieldsAreShown() {
        open(task());
        assertThat(text(find(Pairs.class).single())).startsWith("Sex").doesNotContain("Age");
    }

    @Test
    void sensitiveFieldsOfATaskAreShownWhenAskedForAndHiddenAgainWhenItIsLeft() {
        var item = task();
        world.declarations.computeIfPresent(
                item.element(), (element, declared) -> World.disclosing(declared, Set.of("sex", "safe_contact")));
        open(item);
        assertThat(text(view())).contains("Safe contact").doesNotContain("+996700112233");
        test(find(Button.class).withText(Words.of("person.show")).single()).click();
        assertThat(text(view())).contains("+996700112233");
        assertThat(world.calls).containsExactly("reveal ");
        open(item);
        assertThat(text(view())).doesNotContain("+996700112233");
    }

    @Test
    void missingAnswersAreNamedOnTopAndNothingIsSent() {
        open(task());
        radios("Was told").setValue("NO");
        complete();
        assertThat(text(find(FormErrors.class).single()))
                .contains("Where: an answer is needed", "What is the result: an answer is needed");
        assertThat(world.calls).isEmpty();
        assertThat(radios("Was told").getValue()).isEqualTo("NO");
    }

    @Test
    void theReasonIsAskedForOnlyWhereTheResultIsARefusal() {
        open(task());
        test(find(TextField.class).withLabel("Where").single()).setValue("Osh");
        assertThat(why().isRequiredIndicatorVisible()).isFalse();
        radios("What is the result?").setValue("REFUSED");
        assertThat(why().isRequiredIndicatorVisible()).isTrue();
        complete();
        assertThat(text(find(FormErrors.class).single())).contains("Why not: an answer is needed");
        assertThat(why().isInvalid()).isTrue();
        assertThat(world.calls).isEmpty();
        assertThat(find(TextField.class).withLabel("Where").single().getValue()).isEqualTo("Osh");
        radios("What is the result?").setValue("NOT_SAFE");
        assertThat(why().isRequiredIndicatorVisible()).isFalse();
        assertThat(why().isInvalid()).isFalse();
        radios("What is the result?").setValue("REFUSED");
        test(why()).setValue("No such place here");
        complete();
        assertThat(world.calls).containsExactly("complete REFUSED {place=Osh, why=No such place here}");
    }

    @Test
    void aFieldIsShownAtOnceWhereItsAnswerAsksForItAndElseItIsNotSent() {
        var item = task();
        world.declarations.computeIfPresent(item.element(), (element, declared) -> withMore(declared));
        open(item);
        test(find(TextField.class).withLabel("Where").single()).setValue("Osh");
        assertThat(find(TextField.class).withLabel("By whom").all()).isEmpty();
        radios("What is the result?").setValue("SAFE");
        radios("Was told").setValue("YES");
        var more = find(TextField.class).withLabel("By whom").single();
        assertThat(more.isRequiredIndicatorVisible()).isTrue();
        complete();
        assertThat(text(find(FormErrors.class).single())).contains("By whom: an answer is needed");
        test(more).setValue("Aida");
        radios("Was told").setValue("NO");
        assertThat(find(TextField.class).withLabel("By whom").all()).isEmpty();
        radios("Was told").setValue("UNKNOWN");
        assertThat(find(TextField.class).withLabel("By whom").single().getValue())
                .isEqualTo("Aida");
        radios("Was told").setValue("NO");
        complete();
        assertThat(world.calls).containsExactly("complete SAFE {place=Osh, told=NO}");
    }

    private static StepDeclaration withMore(StepDeclaration declared) {
        var fields = new ArrayList<>(declared.fields());
        fields.add(new StepField(
                "byWhom",
                FieldKind.TEXT,
                new Labels("Ким", "Кем", "By whom"),
                new Labels("", "", ""),
                true,
                Set.of(),
                List.of(),
                new ShowIf("told", Set.of("YES", "UNKNOWN"))));
        return new StepDeclaration(
                declared.topic(),
                declared.element(),
                declared.formKey(),
                declared.stage(),
                declared.name(),
                declared.guidance(),
                fields,
                declared.outcomes(),
                declared.discloses(),
                declared.party(),
                declared.role(),
                declared.deadline(),
                declared.notBy(),
                declared.source());
    }

    @Test
    void whatMustBeOnRecordFirstIsSaidBeforeAnybodyTypes() {
        open(task());
        assertThat(text(view())).doesNotContain("Before this task can be completed");
        world.missing = List.of("fact_consent_given");
        open(task());
        assertThat(text(view())).contains("Before this task can be completed", "that the person gave consent");
    }

    private TextArea why() {
        return find(TextArea.class).withLabel("Why not").single();
    }

    @Test
    void aTextThatFillsItsFieldSaysThatMoreDoesNotFit() {
        open(task());
        var field = find(TextField.class).withLabel("Where").single();
        var help = field.getHelperText();
        field.setValue("x".repeat(field.getMaxLength()));
        assertThat(field.getHelperText()).contains("characters fit here");
        field.setValue("Osh");
        assertThat(field.getHelperText()).isEqualTo(help);
    }

    @Test
    void whoWasSlowerLearnsWhoWasFasterAndKeepsWhatWasTyped() {
        var item = task();
        open(item);
        world.faster = java.util.Optional.of(done(item));
        test(find(TextField.class).withLabel("Where").single()).setValue("Osh");
        radios("What is the result?").setValue("SAFE");
        complete();
        assertThat(text(find(FormErrors.class).single())).contains("Аида was faster", "24.11.2026, 10:00");
        assertThat(find(TextField.class).withLabel("Where").single().getValue()).isEqualTo("Osh");
    }

    @Test
    void aHalfFilledFormSurvivesAVisitElsewhere() {
        var item = task();
        open(item);
        test(find(TextField.class).withLabel("Where").single()).setValue("Osh");
        radios("What is the result?").setValue("NOT_SAFE");
        navigate(TasksView.class);
        open(item);
        assertThat(find(TextField.class).withLabel("Where").single().getValue()).isEqualTo("Osh");
        assertThat(radios("What is the result?").getValue()).isEqualTo("NOT_SAFE");
        assertThat(text(view())).contains("What you had typed before is here again.");
    }

    @Test
    void theOwnerOfTheCaseClosesAnotherBodysTaskAsUnanswered() {
        var item = world.item(
                world.head("Blue Poplar", AgeClass.ADULT, false),
                "a",
                World.MINISTRY,
                world.clock.instant().minus(Duration.ofDays(1)));
        open(item);
        assertThat(text(view())).contains("This task is with: Ministry of Internal Affairs");
        test(find(Button.class).withText("No answer came").single()).click();
        assertThat(world.calls).isEmpty();
    }

    @Test
    void aTaskWithoutABasisSaysWhyItIsHereAndTakesTheBasis() {
        var item = redirected(task());
        open(item);
        assertThat(text(view())).contains("Why this task is with you and not with: Ministry of Internal Affairs");
        radios("On what basis may they be told?").setValue("VITAL_INTEREST");
        test(find(TextArea.class).withLabel("Why does it hold here?").single()).setValue("Life is in danger");
        test(find(Button.class)
                        .withText("Record the basis and send the task to: Ministry of Internal Affairs")
                        .single())
                .click();
        assertThat(world.calls).containsExactly("basis MVD VITAL_INTEREST");
    }

    @Test
    void aTaskForASecondPersonOfTheOwnBodyOffersNoAnswerOfAnotherBody() {
        world.secondPerson = true;
        open(task());
        assertThat(text(view())).contains("because you did the first part").doesNotContain("Enter their answer");
        assertThat(find(Button.class).withText("No answer came").all()).isEmpty();
    }

    @Test
    void whatCameBackCanBeSentOnEvenIfTheOwnerMayNotDecideIt() {
        world.secondPerson = true;
        open(redirected(task()));
        assertThat(text(view())).contains("Record a basis to tell: Ministry of Internal Affairs");
    }

    @Test
    void anOfficerSeesAForeignTaskLikeAnUnknownOne() {
        var item = task();
        signIn(World.officer());
        UI.getCurrent().navigate("task/" + item.id());
        assertThat(text(find(H1.class).single())).isEqualTo("This cannot be shown");
    }

    private WorkItem task() {
        return world.item(
                world.head("Blue Poplar", AgeClass.ADULT, false),
                "a",
                World.OWNER,
                world.clock.instant().plus(Duration.ofHours(5)));
    }

    private WorkItem redirected(WorkItem item) {
        var with = new WorkItem(
                item.id(),
                item.caseNumber(),
                null,
                item.topic(),
                item.procedureVersion(),
                item.element(),
                item.stepKey(),
                item.stage(),
                item.body(),
                null,
                item.role(),
                null,
                "NO_BASIS",
                World.MINISTRY,
                false,
                item.createdAt(),
                item.dueAt(),
                item.state(),
                null,
                null,
                null,
                3);
        world.items.set(world.items.indexOf(item), with);
        return with;
    }

    private WorkItem done(WorkItem item) {
        return new WorkItem(
                item.id(),
                item.caseNumber(),
                null,
                item.topic(),
                item.procedureVersion(),
                item.element(),
                item.stepKey(),
                item.stage(),
                item.body(),
                null,
                item.role(),
                World.AIDA,
                null,
                null,
                false,
                item.createdAt(),
                item.dueAt(),
                WorkItemState.DONE,
                "SAFE",
                World.AIDA,
                world.clock.instant(),
                4);
    }

    private void open(WorkItem item) {
        navigate("task/" + item.id(), TaskView.class);
    }

    private TaskView view() {
        return find(TaskView.class).single();
    }

    private void complete() {
        test(find(Button.class).withText("Complete the task").single()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> radios(String label) {
        return (RadioButtonGroup<String>)
                find(RadioButtonGroup.class).withLabel(label).single();
    }
}
