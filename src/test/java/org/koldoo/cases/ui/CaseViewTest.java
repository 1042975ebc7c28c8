package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.ui.NextAction;
import org.koldoo.base.ui.Steps;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.Scope;

class CaseViewTest extends ScreenTest {

    @Test
    void saysWhatToDoNowAndHowFarItHasCome() {
        var head = world.head("Blue Poplar", AgeClass.CHILD, false);
        world.item(head, "a", World.OWNER, world.clock.instant().plus(Duration.ofHours(5)));
        world.item(head, "b", World.MINISTRY, world.clock.instant().plus(Duration.ofHours(2)));

        open(head.number(), "");

        assertThat(text(find(H1.class).single())).isEqualTo("Blue Poplar");
        assertThat(text(find(NextAction.class).single()))
                .contains("For you now", "Find a safe place", "5 hours left", "Do this task");
        assertThat(text(find(Steps.class).single())).contains("Screening (3/7)");
        var stages = find(ListItem.class, find(Steps.class).single());
        assertThat(stages.all()).hasSize(7);
        assertThat(text(view())).contains("Ministry of Internal Affairs", "Possible victim");
    }

    @Test
    void saysWhoHasItWhereNothingIsForTheReader() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        world.item(head, "b", World.MINISTRY, world.clock.instant().plus(Duration.ofHours(2)));
        open(head.number(), "");
        assertThat(text(find(NextAction.class).single()))
                .contains("Now with somebody else", "Ministry of Internal Affairs", "2 hours left");
    }

    @Test
    void saysWhatItWaitsForWhereNobodyHasATask() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        open(head.number(), "");
        assertThat(text(find(NextAction.class).single())).contains("Recovery: till ", "Close the case");
    }

    @Test
    void aBodyItWasSharedWithFindsTheWayBackToItsOwnTaskAndNoOther() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        world.item(head, "b", World.MINISTRY, world.clock.instant().plus(Duration.ofHours(2)));
        world.scope = Optional.of(Scope.SHARED);
        open(head.number(), "");
        assertThat(find(NextAction.class).all())
                .as("the task is another body's")
                .isEmpty();
        world.item(head, "a", World.OWNER, world.clock.instant().plus(Duration.ofHours(5)));
        open(head.number(), "");
        assertThat(text(find(NextAction.class).single()))
                .contains("Find a safe place")
                .doesNotContain("Ministry");
    }

    @Test
    void everySectionHasItsOwnLink() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        for (var section : List.of("overview", "timeline", "person", "consents", "procedure", "access")) {
            open(head.number(), "/" + section);
            assertThat(text(view())).as(section).doesNotContain("!");
        }
    }

    @Test
    void identityIsHiddenUntilAPurposeIsGiven() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        open(head.number(), "/person");
        assertThat(text(view())).doesNotContain("Айгүл");
        assertThat(world.calls).isEmpty();
    }

    @Test
    void onTheOwnCaseOneTapShowsAndLeavingHidesAgain() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        open(head.number(), "/person");
        test(find(Button.class).withText(Words.of("person.show")).all().getFirst())
                .click();
        assertThat(text(view())).contains("Айгүл");
        assertThat(world.calls).containsExactly("reveal ");
        open(head.number(), "/overview");
        open(head.number(), "/person");
        assertThat(text(view())).doesNotContain("Айгүл");
        assertThat(world.calls).containsExactly("reveal ");
    }

    @Test
    void aColleaguesCaseIsShownForAPurposeThatIsChosen() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        signIn(World.supervisor());
        open(head.number(), "/person");
        test(find(Button.class).withText(Words.of("person.show")).all().getFirst())
                .click();
        assertThat(text(view())).doesNotContain("Айгүл");
        assertThat(world.calls).isEmpty();
        saysWhatFor(Words.of("person.show"), "CHECK");
        assertThat(text(view())).contains("Айгүл");
        assertThat(world.calls).containsExactly("reveal CHECK");
    }

    @Test
    void whatIsOpenForAnEmergencyIsGoneFromTheScreenWhenTheHourIsOver() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        signIn(World.officer());
        world.scope = Optional.of(Scope.EMERGENCY);
        world.until = Optional.of(world.clock.instant().plus(Duration.ofMinutes(60)));
        open(head.number(), "");
        assertThat(text(view())).contains("open to you for an emergency until", "What was shared with you");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        find(EmergencyHour.class).single().look();
        assertThat(text(view())).contains("What was shared with you");
        world.hourIsOver = true;
        find(EmergencyHour.class).single().look();
        assertThat(text(view())).contains("Emergency access has ended").doesNotContain("Blue Poplar", "Sex", "shared");
    }

    @Test
    void whoHasASmallerRightBesidesSeesTheHourTooAndItEnds() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        signIn(World.officer());
        world.scope = Optional.of(Scope.SHARED);
        open(head.number(), "");
        assertThat(find(EmergencyHour.class).all()).isEmpty();
        world.until = Optional.of(world.clock.instant().plus(Duration.ofMinutes(60)));
        open(head.number(), "");
        find(EmergencyHour.class).single().look();
        assertThat(text(view())).contains("open to you for an emergency until", "What was shared with you");
        world.until = Optional.of(world.clock.instant());
        open(head.number(), "");
        find(EmergencyHour.class).single().look();
        assertThat(text(view())).contains("Emergency access has ended").doesNotContain("shared with you");
    }

    @Test
    void whereThereIsNoSuchCaseTheWayToEmergencyAccessIsOffered() {
        var number = CaseNumber.random();
        UI.getCurrent().navigate("case/" + number);
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("emergency/" + number));
    }

    @Test
    void emergencyAccessTellsWhatItMeansAndAnswersAlikeWhereThereIsNothing() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        UI.getCurrent().navigate("emergency/" + CaseNumber.random());
        var page = find(EmergencyView.class).single();
        assertThat(text(page)).contains("Everybody will know", "60 minutes", "seven days");
        find(RadioButtonGroup.class).single().setValue("MEDICAL");
        find(TextArea.class).single().setValue("She called and the line broke off");
        var open = find(Button.class).withText(Words.of("emergency.open")).single();
        test(open).click();
        assertThat(text(page)).contains("There is no case with this number that is open to you.");
        assertThat(find(TextArea.class).single().getValue())
                .as("nothing typed is lost")
                .startsWith("She called");
        find(TextField.class).single().setValue(head.number().value());
        test(open).click();
        assertThat(view()).isNotNull();
        assertThat(world.calls).containsExactly("emergency MEDICAL", "emergency MEDICAL");
    }

    @Test
    void unknownAndForbiddenReadTheSame() {
        UI.getCurrent().navigate("case/" + CaseNumber.random());
        var unknown = text(find(Main.class).single());
        UI.getCurrent().navigate("case/" + CaseNumber.random() + "/person");
        assertThat(unknown).contains("There is no case with this number that is open to you.");
        assertThat(text(find(Main.class).single())).isEqualTo(unknown);
    }

    @Test
    void anotherBodySeesTheSharedFieldsAndNoTasks() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        signIn(World.officer());
        open(head.number(), "/person");
        assertThat(text(view())).contains("What was shared with you", "Sex").doesNotContain("Timeline", "Consents");
    }

    private void open(CaseNumber number, String section) {
        navigate("case/" + number + section, CaseView.class);
    }

    private CaseView view() {
        return find(CaseView.class).single();
    }
}
