package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.AnsweredForOthers.Review;
import org.koldoo.cases.AnsweredForOthers.Verdict;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemState;

class AnsweredViewTest extends ScreenTest {

    @Test
    void aBodyFindsWhatWasAnsweredForItBelowItsTasks() {
        answered();
        signIn(World.officer());
        navigate(TasksView.class);
        assertThat(find(H2.class).all().stream().map(ScreenTest::text)).contains("Answered for you 1");
        assertThat(text(find(TasksView.class).single()))
                .contains("Find a safe place")
                .doesNotContain("Blue Poplar");
    }

    @Test
    void itSeesWhatWasEnteredAndNothingElseOfTheCase() {
        open(answered());
        assertThat(text(view()))
                .contains("What was entered for you", "By letter", "12/3", "Duty officer", "Safe now", "Osh")
                .doesNotContain("Blue Poplar", "foreign national");
    }

    @Test
    void itSaysThatItIsRight() {
        open(answered());
        click("It is right");
        assertThat(world.calls).containsExactly("confirm 0");
    }

    @Test
    void itCorrectsTheAnswersAndTheOutcome() {
        open(answered());
        place().setValue("Bishkek");
        outcome().setValue("NOT_SAFE");
        click("Save the correction");
        assertThat(world.calls).containsExactly("correct NOT_SAFE {place=Bishkek}");
    }

    @Test
    void badInputIsSaidAndNothingTypedIsLost() {
        open(answered());
        place().setValue("");
        outcome().setValue("NOT_SAFE");
        click("Save the correction");
        assertThat(text(find(FormErrors.class).single())).contains("Where: an answer is needed");
        assertThat(outcome().getValue()).isEqualTo("NOT_SAFE");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void aCorrectionToARefusalAsksForItsReason() {
        open(answered());
        outcome().setValue("REFUSED");
        click("Save the correction");
        assertThat(text(find(FormErrors.class).single())).contains("Why not: an answer is needed");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void whoeverIsSlowerThanAColleagueKeepsWhatWasTyped() {
        open(answered());
        place().setValue("Bishkek");
        world.review = new Review(Verdict.RIGHT, null, World.BEK, world.clock.instant(), false, 1);
        click("Save the correction");
        assertThat(text(find(FormErrors.class).single())).contains("A colleague was faster");
        assertThat(place().getValue()).isEqualTo("Bishkek");
    }

    @Test
    void ofAClosedCaseTheOutcomeStays() {
        world.caseOpen = false;
        var item = answered();
        world.caseOpen = false;
        open(item);
        assertThat(find(RadioButtonGroup.class)
                        .withLabel("What is your outcome?")
                        .all())
                .isEmpty();
        assertThat(text(view())).contains("The case is closed, so the outcome stays as it was entered.");
    }

    @Test
    void theOwnerSeesTheCorrectionAndNotesIt() {
        var item = answered();
        world.review = new Review(Verdict.CORRECTED, "NOT_SAFE", World.BEK, world.clock.instant(), false, 1);
        navigate(TasksView.class);
        assertThat(find(H2.class).all().stream().map(ScreenTest::text))
                .contains("Corrected by the other organisation 1");
        navigate("task/" + item.id(), TaskView.class);
        assertThat(text(find(TaskView.class).single()))
                .contains("What was entered for: Ministry of Internal Affairs", "Their outcome is now: Not safe");
        click("I have read this");
        assertThat(world.calls).containsExactly("noted");
    }

    @Test
    void whatWasEnteredForOthersIsUnknownToEverybodyElse() {
        signIn(World.officer());
        UI.getCurrent().navigate("answered/" + java.util.UUID.randomUUID());
        assertThat(text(find(H1.class).single())).isEqualTo("This cannot be shown");
    }

    private void open(WorkItem item) {
        signIn(World.officer());
        navigate("answered/" + item.id(), AnsweredView.class);
    }

    private AnsweredView view() {
        return find(AnsweredView.class).single();
    }

    private TextField place() {
        return find(TextField.class).withLabel("Where").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> outcome() {
        return (RadioButtonGroup<String>)
                find(RadioButtonGroup.class).withLabel("What is your outcome?").single();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private WorkItem answered() {
        var item = world.item(world.head("Blue Poplar", AgeClass.ADULT, false), "a", World.MINISTRY, null);
        var closed = new WorkItem(
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
                null,
                null,
                false,
                item.createdAt(),
                null,
                WorkItemState.ANSWERED_OUTSIDE,
                "SAFE",
                World.AIDA,
                world.clock.instant(),
                4);
        world.items.set(world.items.indexOf(item), closed);
        return closed;
    }
}
