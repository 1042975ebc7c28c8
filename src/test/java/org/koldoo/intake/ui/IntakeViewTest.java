package org.koldoo.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.Role;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Cases;
import org.koldoo.cases.EmergencyPlacements;
import org.koldoo.intake.Beginning;
import org.koldoo.intake.Intake;
import org.koldoo.intake.IntakeMode;
import org.koldoo.intake.IntakePages;
import org.koldoo.intake.IntakeTest;
import org.koldoo.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@IntakeTest
@ViewPackages(packages = {"org.koldoo.intake.ui", "org.koldoo.base.ui"})
class IntakeViewTest extends SpringBrowserlessTest {

    private record Principal(Actor actor) implements ActorPrincipal {}

    @Autowired
    Intake intake;

    @Autowired
    Cases cases;

    @Autowired
    EmergencyPlacements placements;

    private UUID draft = new UUID(0, 0);

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        signIn();
        super.initVaadinEnvironment();
        signIn();
        clearInvocations(cases, placements);
        draft = intake.start(IntakeMode.PAGES, new Beginning.Anonymous());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyPageHasOneHeadingAndNoFieldWithoutALabel() {
        for (var page : IntakePages.all()) {
            open(page.key());
            assertThat(find(H1.class).all()).as(page.key()).hasSize(1);
            assertThat(find(Paragraph.class).all())
                    .as(page.key())
                    .noneMatch(line -> line.getText().startsWith("!"));
            assertThat(find(QuestionsForm.class).single().inputs())
                    .hasSize(page.questions().size())
                    .allSatisfy(input -> assertThat(label(input.component())).isNotBlank());
        }
    }

    @Test
    void answersAreKeptAtOnceAndShownAgain() {
        open("contact");
        type("safe_contact", "0555 12 34 56");
        assertThat(intake.read(draft).answers().text("safe_contact")).isEqualTo("0555 12 34 56");
        open("person");
        open("contact");
        assertThat(text("safe_contact").getValue()).isEqualTo("0555 12 34 56");
    }

    @Test
    void ageUnsureIsTreatedAsAChildAndSaysSo() {
        open("safety");
        choose("age_class", "UNKNOWN_MAY_BE_CHILD");
        assertThat(note("child").isVisible()).isTrue();
        assertThat(radio("child_at_exploitation").isVisible()).isFalse();
        choose("age_class", "ADULT");
        assertThat(note("child").isVisible()).isFalse();
        assertThat(radio("child_at_exploitation").isVisible()).isTrue();
    }

    @Test
    void abroadAsksForCountriesAndHomeForTheOblast() {
        open("where");
        choose("where_happened", "ABROAD");
        assertThat(field("countries").isVisible()).isTrue();
        assertThat(field("region").isVisible()).isFalse();
        choose("where_happened", "BOTH");
        assertThat(field("region").isVisible()).isTrue();
        choose("where_happened", "HOME");
        assertThat(field("countries").isVisible()).isFalse();
    }

    @Test
    void anOfficialPossiblyInvolvedOpensTheWall() {
        open("official");
        assertThat(field(IntakePages.EXCLUDED).isVisible()).isFalse();
        choose("official_involved", "UNSURE");
        assertThat(field(IntakePages.EXCLUDED).isVisible()).isTrue();
        assertThat(field(IntakePages.TEAM).isVisible()).isTrue();
        choose("official_involved", "NO");
        assertThat(field(IntakePages.TEAM).isVisible()).isFalse();
    }

    @Test
    void consentLaterAsksNothingMoreAndNowShowsTheTextsInBothLanguages() {
        open("consent");
        choose("consent_when", "LATER");
        assertThat(visible("consent_case_management")).isFalse();
        choose("consent_when", "NOW");
        assertThat(visible("consent_case_management")).isTrue();
        assertThat(radio("consent_share_police").getValue()).isNull();
        choose("consent_language", "uz-Latn");
        assertThat(find(Component.class).withAttribute("lang", "uz-Latn").all()).hasSize(3);
        assertThat(find(Component.class)
                        .withAttribute("lang", Words.locale().getLanguage())
                        .all())
                .hasSizeGreaterThanOrEqualTo(3);
        choose("consent_case_management", "REFUSED");
        assertThat(note("consentRefused").isVisible()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsLost() {
        open("person");
        type("family_name", "🙂 محمد <script>alert(1)</script>");
        type("birth_date", "31.02.1994");
        press("intake.next");
        assertThat(text("birth_date").isInvalid()).isTrue();
        assertThat(text("birth_date").getErrorMessage()).isEqualTo(Words.of("error.intake.date.unreadable"));
        assertThat(find(FormErrors.class).single().isVisible()).isTrue();
        assertThat(text("family_name").getValue()).isEqualTo("🙂 محمد <script>alert(1)</script>");
        assertThat(intake.read(draft).answers().text("birth_date")).isEqualTo("31.02.1994");
        assertThat(intake.read(draft).page()).isEqualTo("person");
    }

    @Test
    void fromTheFirstPageToTheCase() {
        open("safety");
        choose("danger_now", "NO");
        choose("age_class", "ADULT");
        press("intake.next");
        for (int page = 1; page < IntakePages.all().size(); page++) {
            if (IntakePages.all().get(page).key().equals("official")) {
                choose("official_involved", "NO");
            }
            press("intake.next");
        }
        assertThat(find(CheckAnswers.class).all()).hasSize(1);
        press("intake.submit");
        verify(cases, times(1)).open(argThat(made -> made.request().equals(draft)));
        assertThat(intake.submitted(draft)).isPresent();
    }

    @Test
    void theCheckPageHoldsBackWhatIsMissingAndSaysWhat() {
        open(IntakePages.CHECK);
        assertThat(find(FormErrors.class).single().isVisible()).isTrue();
        assertThat(button("intake.submit").isEnabled()).isFalse();
    }

    @Test
    void fromPaperAsksEverythingInTheSameOrderOnOnePage() {
        open(IntakePages.PAPER);
        assertThat(find(QuestionsForm.class).single().inputs())
                .extracting(input -> input.question().key())
                .containsExactlyElementsOf(
                        IntakePages.questions().map(question -> question.key()).toList());
        choose("danger_now", "NO");
        assertThat(intake.read(draft).answers().text("danger_now")).isEqualTo("NO");
    }

    @Test
    void aForeignDraftIsNotShown() {
        signIn();
        open("person");
        assertThat(find(QuestionsForm.class).all()).isEmpty();
        assertThat(find(H1.class).single().getText()).isEqualTo(Words.of("error.intake.draft.unknown"));
    }

    @Test
    void theStartAsksToSearchFirstAndListsWhatIsUnfinished() {
        navigate(IntakeStartView.class);
        assertThat(find(UnfinishedList.class).all()).hasSize(1);
        assertThat(find(Button.class).withText(Words.of("intake.start.begin")).all())
                .isEmpty();
        press("intake.start.anonymous");
        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
    }

    @Test
    void dangerNeedsThreeAnswersAndAsksTheCentreThatFits() {
        navigate(DangerView.class);
        press("danger.submit");
        assertThat(find(FormErrors.class).single().isVisible()).isTrue();
        radioLabelled("danger.sex").setValue("F");
        radioLabelled("danger.age").setValue("ADULT");
        radioLabelled("danger.official").setValue("NO");
        assertThat(radioLabelled("danger.place").getValue()).isNotEqualTo("LATER");
        when(cases.fields(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any()))
                .thenReturn(Map.of());
        try {
            press("danger.submit");
        } catch (RuntimeException theCasePageIsNotHere) {
            assertThat(theCasePageIsNotHere).hasMessageContaining("case/");
        }
        verify(cases, times(1))
                .open(argThat(made -> made.danger()
                        && made.searchId() == null
                        && Set.of("ADULT").contains(made.fields().get(CaseField.AGE_CLASS))));
        verify(placements, times(1)).request(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any());
    }

    @Test
    void withAnOfficialPossiblyInvolvedNoStatePlaceIsAsked() {
        navigate(DangerView.class);
        radioLabelled("danger.sex").setValue("F");
        radioLabelled("danger.age").setValue("CHILD");
        radioLabelled("danger.official").setValue("NO");
        assertThat(places()).isEqualTo(3);
        radioLabelled("danger.official").setValue("UNSURE");
        assertThat(places()).isEqualTo(2);
    }

    private long places() {
        return radioLabelled("danger.place").getListDataView().getItemCount();
    }

    @Test
    void aQuickExitFromDangerKeepsADraftAndTellsNobody() {
        var view = navigate(DangerView.class);
        radioLabelled("danger.sex").setValue("F");
        var before = intake.drafts().size();
        view.saveDraft();
        view.saveDraft();
        assertThat(intake.drafts()).hasSize(before + 1);
        verify(cases, times(0)).open(org.mockito.ArgumentMatchers.any());
    }

    /** Each time somebody else of the same body. */
    private static void signIn() {
        var actor = Acting.person("CCB", Role.CASEWORKER);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(new Principal(actor), null, "ROLE_CASEWORKER"));
        SecurityContextHolder.setContext(context);
    }

    private void open(String page) {
        navigate("intake/" + draft + "/" + page, IntakeView.class);
    }

    private void press(String key) {
        test(button(key)).click();
    }

    private Button button(String key) {
        return find(Button.class).withText(Words.of(key)).single();
    }

    private Component field(String key) {
        return find(QuestionsForm.class).single().inputs().stream()
                .filter(input -> input.question().key().equals(key))
                .findFirst()
                .orElseThrow()
                .component();
    }

    private boolean visible(String key) {
        return field(key).isVisible();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> radio(String key) {
        return (RadioButtonGroup<String>) field(key);
    }

    private TextField text(String key) {
        return (TextField) field(key);
    }

    private void type(String key, String value) {
        test(text(key)).setValue(value);
    }

    private void choose(String key, String code) {
        var field = field(key);
        if (field instanceof CheckboxGroup<?>) {
            throw new IllegalArgumentException(key);
        }
        var group = radio(key);
        test(group, String.class).selectItem(group.getItemLabelGenerator().apply(code));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> radioLabelled(String key) {
        return (RadioButtonGroup<String>) find(RadioButtonGroup.class).all().stream()
                .filter(group -> Words.of(key).equals(((RadioButtonGroup<?>) group).getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Paragraph note(String key) {
        return find(PageBody.class)
                .single()
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(line -> line.getText().equals(Words.of("intake.note." + key)))
                .findFirst()
                .orElseThrow();
    }

    private static String label(Component component) {
        return List.of(component).stream()
                .filter(com.vaadin.flow.component.HasLabel.class::isInstance)
                .map(one -> ((com.vaadin.flow.component.HasLabel) one).getLabel())
                .findFirst()
                .orElse("");
    }
}
