package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.ui.NextAction;
import org.koldoo.base.ui.Steps;
import org.koldoo.cases.AgeClass;

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
