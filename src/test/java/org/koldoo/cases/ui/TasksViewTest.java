package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.TaskRow;
import org.koldoo.cases.AgeClass;

class TasksViewTest extends ScreenTest {

    @Test
    void groupsTasksByWhenTheyAreDueAndCountsThem() {
        var head = world.head("Blue Poplar", AgeClass.CHILD, true);
        var now = world.clock.instant();
        world.item(head, "a", World.OWNER, now.minus(Duration.ofHours(52)));
        world.item(head, "b", World.OWNER, now.plus(Duration.ofHours(5)));
        world.item(head, "c", World.OWNER, now.plus(Duration.ofDays(9)));
        world.item(head, "d", World.OWNER, null);

        navigate(TasksView.class);

        assertThat(find(H2.class).all().stream().map(ScreenTest::text))
                .containsExactly("Overdue 1", "Today 1", "Later 2");
        var first = text(find(TaskRow.class).all().getFirst());
        assertThat(first)
                .contains("Find a safe place", "Blue Poplar", head.number().value(), "2 days 4 hours overdue")
                .contains("child", "danger now", "foreign national");
        assertThat(world.journal).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("list.tasks");
            assertThat(entry.facts()).containsEntry("count", "4");
        });
    }

    @Test
    void anEmptyListSaysWhoHasTheCaseNow() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        world.item(head, "a", World.MINISTRY, world.clock.instant().plus(Duration.ofHours(28)));

        navigate(TasksView.class);

        assertThat(find(TaskRow.class).all()).isEmpty();
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(text(find(EmptyState.class).single()))
                .contains("Blue Poplar", "Ministry of Internal Affairs", "25.11.2026, 14:00");
    }

    @Test
    void anUnassignedTaskCanBeTaken() {
        world.item(world.head("Blue Poplar", AgeClass.ADULT, false), "a", World.OWNER, null);
        navigate(TasksView.class);
        test(find(Button.class).withText("Take").single()).click();
        assertThat(world.calls).containsExactly("take a");
    }

    @Test
    void aCaseworkerHasNoTeamToChoose() {
        navigate(TasksView.class);
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
    }

    @Test
    void aSupervisorChoosesBetweenOwnTasksAndTheTeams() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        navigate("case/" + head.number(), CaseView.class);
        signIn(World.supervisor());
        navigate(TasksView.class);
        assertThat(find(RadioButtonGroup.class).all()).hasSize(1);
    }

    @Test
    void longListsComeAPageAtATime() {
        var head = world.head("Blue Poplar", AgeClass.ADULT, false);
        for (int i = 0; i < 70; i++) {
            world.item(head, "a", World.OWNER, null);
        }
        navigate(TasksView.class);
        assertThat(find(TaskRow.class).all()).hasSize(50);
        assertThat(text(find(H2.class).single())).isEqualTo("Later 50+");
        test(find(Button.class).withText("Show more").single()).click();
        assertThat(find(TaskRow.class).all()).hasSize(70);
        assertThat(text(find(H2.class).single())).isEqualTo("Later 70");
    }
}
