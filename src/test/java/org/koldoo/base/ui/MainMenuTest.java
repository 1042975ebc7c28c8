package org.koldoo.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koldoo.base.Role;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.NewAlert;
import org.koldoo.testing.Acting;
import org.koldoo.testing.CountedSource;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.ScreensTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Everyday things at the top, the rest in groups that fold; nothing that waits is hidden by a fold. */
@KoldooTest
@Import(CountedSource.class)
@ViewPackages(packages = "org.koldoo")
class MainMenuTest extends ScreensTest {

    @Autowired
    List<ShellItem> items;

    @Autowired
    Alerts alerts;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @EnumSource
    void everybodyHasEachEntryOfTheirsOnceAndNoOther(Role role) {
        signInAnew(Acting.person("CCB", role));
        open("profile");
        var theirs = items.stream()
                .filter(item -> item.roles().contains(role))
                .map(ShellItem::route)
                .collect(Collectors.toSet());
        assertThat(routes().filter(route -> !route.equals("danger"))).containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void aSupervisorHasEverydayThingsAtTheTopAndFourFoldedGroups() {
        signInAnew(Acting.person("CCB", Role.SUPERVISOR));
        open("tasks");
        assertThat(routes().limit(5)).containsExactly("danger", "tasks", "intake", "search", "emergency");
        assertThat(groups()).hasSize(4).allMatch(group -> !unfolded(group));
        assertThat(groups())
                .allMatch(group -> group.getElement()
                        .getChild(1)
                        .getAttribute("id")
                        .equals(head(group).getElement().getAttribute("aria-controls")));
    }

    @Test
    void theGroupOfThePageIsOpenAndTheOthersAreNot() {
        signInAnew(Acting.person("CCB", Role.SUPERVISOR));
        open("keeping");
        assertThat(groups().stream().filter(MainMenuTest::unfolded))
                .singleElement()
                .satisfies(
                        group -> assertThat(group.getElement().getOuterHTML()).contains("href=\"keeping\""));
    }

    @Test
    void oneEntryNeedsNoGroupAndWhoHasNoCasesHasNothingFolded() {
        signInAnew(Acting.person("CCB", Role.OFFICER));
        open("tasks");
        assertThat(groups()).hasSize(1);
        signInAnew(Acting.admin());
        open("admin/users");
        assertThat(routes().limit(2)).containsExactly("alerts", "approvals");
        assertThat(groups()).isNotEmpty().allMatch(MainMenuTest::unfolded);
    }

    @Test
    void whatWaitsIsCountedOnceForAPageAndStaysVisibleWhileItsGroupIsFolded() {
        var supervisor = Acting.person("CCB", Role.SUPERVISOR);
        Acting.as(
                supervisor,
                () -> transaction.executeWithoutResult(status -> alerts.raise(
                        new NewAlert("test", null, Set.of(NewAlert.Recipient.person(supervisor.id())), Map.of()))));
        signInAnew(supervisor);
        CountedSource.reset();
        open("our-places");
        assertThat(asked("from alert ")).isEqualTo(1);
        assertThat(asked("from approval ")).isEqualTo(1);
        assertThat(groups().stream().filter(group -> text(head(group)).contains("1")))
                .singleElement()
                .satisfies(
                        group -> assertThat(group.getElement().getOuterHTML()).contains("href=\"alerts\""));
        assertThat(find(Anchor.class).all()).anyMatch(link -> text(link).equals(Words.of("alerts.bar", 1L)));

        Acting.as(supervisor, () -> alerts.mine(10).forEach(alert -> alerts.seen(alert.id())));
        CountedSource.reset();
        open("search");
        assertThat(asked("from alert ")).isEqualTo(1);
        assertThat(groups()).noneMatch(group -> text(head(group)).contains("1"));
    }

    private static long asked(String table) {
        return CountedSource.STATEMENTS.stream()
                .filter(sql -> sql.contains(table))
                .count();
    }

    private Stream<String> routes() {
        return find(MainMenu.class).single().getElement().getChildren().flatMap(MainMenuTest::below);
    }

    private static Stream<String> below(Element element) {
        return element.getComponent()
                .filter(Anchor.class::isInstance)
                .map(link -> Stream.of(((Anchor) link).getHref()))
                .orElseGet(() -> element.getChildren().flatMap(MainMenuTest::below));
    }

    private List<MenuGroup> groups() {
        return find(MenuGroup.class).all();
    }

    private static NativeButton head(MenuGroup group) {
        return (NativeButton) group.getElement().getChild(0).getComponent().orElseThrow();
    }

    private static boolean unfolded(MenuGroup group) {
        return "true".equals(head(group).getElement().getAttribute("aria-expanded"));
    }
}
