package org.koldoo.identification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.Cases;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.identification.Answer;
import org.koldoo.identification.Screenings;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.ScreensTest;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The screening form on the task page of the whole program. */
@KoldooTest
@ViewPackages(packages = "org.koldoo")
class ScreeningPanelTest extends ScreensTest {

    private final Actor worker = Acting.person("CCB", Role.CASEWORKER);

    @Autowired
    Cases cases;

    @Autowired
    Screenings screenings;

    @Autowired
    WorkItems workItems;

    @Autowired
    TransactionTemplate transactions;

    private WorkItem screening() {
        return Acting.as(
                worker,
                () -> transactions.execute(status -> {
                    var number = cases.open(new NewCase(
                            UUID.randomUUID(),
                            Sex.M,
                            AgeClass.ADULT,
                            YesNoUnsure.YES,
                            YesNoUnsure.NO,
                            false,
                            YesNoUnsure.NO,
                            Set.of(),
                            Set.of(),
                            null,
                            Map.of()));
                    cases.fact(number, "fact_consent_asked", true);
                    cases.fact(number, "fact_consent_given", true);
                    workItems.complete(
                            workItems.lock(open(number, "informAndConsent").ref()), "GIVEN");
                    return open(number, "screening");
                }));
    }

    private WorkItem open(CaseNumber number, String key) {
        return workItems.ofCase(number).stream()
                .filter(i -> i.open() && i.stepKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String key, Object... arguments) {
        return find(Button.class).withText(Words.of(key, arguments)).single();
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Answer>> questions() {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> ((RadioButtonGroup<Object>) group)
                        .getListDataView()
                        .getItems()
                        .anyMatch(Answer.YES::equals))
                .map(group -> (RadioButtonGroup<Answer>) group)
                .toList();
    }

    @Test
    void oneThemeAtATimeAndGoingOnAnotherDayIsTheMainButton() {
        var task = screening();
        signIn(worker);
        open("task/" + task.id());
        assertThat(questions()).hasSize(10);
        assertThat(text(find(AdvicePanel.class).single())).contains(Words.of("identification.advice.NOT_ENOUGH_ASKED"));
        assertThat(button("identification.screening.later").getThemeNames()).contains("primary");
        questions().getFirst().setValue(Answer.YES);
        test(button("identification.screening.restNo")).click();
        assertThat(questions()).allMatch(question -> question.getValue() != null);
        assertThat(questions().getFirst().getValue()).isEqualTo(Answer.YES);
        test(button("identification.screening.later")).click();
        var kept = Acting.as(worker, () -> screenings.latest(task.caseNumber())).orElseThrow();
        assertThat(kept.conclusion()).isEqualTo("CONTINUE_LATER");
        assertThat(kept.answers()).hasSize(10);
        var again = open(task.caseNumber(), "screening");
        open("task/" + again.id());
        assertThat(find(ThemePages.class).single().getValue()).hasSize(10);
        assertThat(text(find(ThemePages.class).single()))
                .contains(Words.of("identification.theme.COERCIVE_RECRUITMENT.help"));
    }

    @Test
    void nothingIsLostByLookingElsewhereOrBeingSlower() {
        var task = screening();
        signIn(worker);
        open("task/" + task.id());
        test(button("identification.screening.restNo")).click();
        test(button("identification.screening.nextTheme", Words.of("identification.theme.COERCIVE_RECRUITMENT")))
                .click();
        test(button("identification.screening.restNo")).click();
        open("tasks");
        open("task/" + task.id());
        assertThat(find(ThemePages.class).single().getValue()).hasSize(20);
        Acting.as(
                worker,
                () -> transactions.executeWithoutResult(
                        status -> workItems.complete(workItems.lock(task.ref()), "CONTINUE_LATER")));
        test(button("identification.screening.later")).click();
        assertThat(find(FormErrors.class).all()).anyMatch(FormErrors::any);
        assertThat(find(ThemePages.class).single().getValue()).hasSize(20);
        assertThat(find(H2.class).all()).isNotEmpty();
    }
}
