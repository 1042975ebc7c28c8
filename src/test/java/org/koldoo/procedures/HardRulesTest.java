package org.koldoo.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koldoo.procedures.ProcedureFile.extension;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that no version of a procedure may break, each by its number in {@code workflows/README.md}. */
class HardRulesTest {

    private static final Set<String> POLICE = Set.of("MVD", "GKNB", "BORD", "PGO");
    private static final String REFUSAL = "REFUSED|NOT_POSSIBLE|NOT_FOUND";
    private static final Set<String> YES = Set.of(
            "FLAGGED",
            "ISSUED",
            "ARRANGED",
            "ASSIGNED",
            "APPOINTED",
            "PROVIDED",
            "IDENTIFIED",
            "HELD",
            "ARRIVED",
            "SERVED",
            "ACCEPTED");
    private static final Map<String, ProcedureFile> FILES = ProcedureFile.byName();
    private static final ProcedureFile NRM = ProcedureFile.named("nrm");

    static Stream<ProcedureFile> files() {
        return FILES.values().stream();
    }

    /**
     * Another body's task can be closed as "no answer", an outcome no gateway names: so the default way after it must never
     * be the way of a yes.
     */
    @ParameterizedTest
    @MethodSource("files")
    void silenceOfAnotherBodyIsNeverTakenForAYes(ProcedureFile file) {
        var conditions = file.flows().map(org.w3c.dom.Element::getTextContent).toList();
        file.tasks().filter(task -> !"owner".equals(extension(task, "party"))).forEach(task -> {
            var variable = ProcedureFile.outcomeVariable(task);
            ProcedureFile.outcomes(task).stream()
                    .filter(outcome -> YES.contains(outcome)
                            && conditions.stream().anyMatch(condition -> condition.contains(variable + " ==")))
                    .forEach(outcome -> assertThat(conditions)
                            .as(file + " goes on with " + outcome + " only when it was said")
                            .anyMatch(condition -> condition.contains(variable + " == '" + outcome + "'")));
        });
    }

    /** The only question about the police is whether they may be told, and only police protection hangs on it. */
    @Test
    void h1NothingButPoliceProtectionHangsOnThePolice() {
        for (var file : FILES.values()) {
            var policeOutcomes = new TreeSet<String>();
            file.tasks()
                    .filter(task -> POLICE.contains(extension(task, "party")))
                    .forEach(task -> policeOutcomes.add(ProcedureFile.outcomeVariable(task)));
            policeOutcomes.add("fact_police_basis");
            file.flows()
                    .forEach(flow -> ProcedureFile.condition(flow).stream()
                            .filter(condition -> condition.names().stream().anyMatch(policeOutcomes::contains))
                            .forEach(condition -> assertThat(flow.getAttribute("targetRef"))
                                    .as(file + " " + flow.getAttribute("id"))
                                    .isIn("askForProtection", "contestRefusal", "done")));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void h1TheSupportThatOpensIsTheSameWhateverThePoliceMayBeTold(boolean basis) {
        var values = Map.of("out_decidePresumed", "PRESUMED", "fact_police_basis", basis);
        assertThat(PathWalk.after(NRM, "decideIfPresumed", values))
                .contains("recover", "arrangeServices", "getLegalAid", "identifyFormally");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIVEN", "PARTIAL", "REFUSED", "NOT_CAPABLE"})
    void h2NoAnswerAboutConsentEndsAllHelp(String answer) {
        assertThat(PathWalk.after(NRM, "informAndConsent", Map.of("out_informAndConsent", answer)))
                .containsExactly(answer.equals("REFUSED") ? "anonymousSupport" : "screen");
    }

    @Test
    void h2WhoeverRefusedIsNeverScreened() {
        var refused = Map.of("fact_consent_asked", true, "fact_consent_given", false);
        assertThat(PathWalk.atStart(NRM, refused)).contains("anonymousSupport").doesNotContain("screen");
    }

    /** Safety and child protection open in the moment of the start, whatever is known about consent. */
    @Test
    void h3EmergencyStepsWaitForNothing() {
        for (var asked : new boolean[] {true, false}) {
            for (var given : new boolean[] {true, false}) {
                var values = Map.of(
                        "fact_danger",
                        true,
                        "fact_child",
                        true,
                        "fact_consent_asked",
                        asked,
                        "fact_consent_given",
                        given);
                assertThat(PathWalk.atStart(NRM, values)).contains("keepSafe", "protectChild");
            }
        }
        assertThat(PathWalk.atStart(ProcedureFile.named("immediate-safety"), Map.of()))
                .containsExactly("secureSafety");
        assertThat(PathWalk.atStart(ProcedureFile.named("child-protection"), Map.of()))
                .containsExactly("notifyChildProtection");
        var emergency = ProcedureFile.named("emergency-referral");
        assertThat(PathWalk.atStart(emergency, Map.of())).containsExactly("waitForAnswer");
        assertThat(PathWalk.after(emergency, "sent", Map.of())).containsExactly("answerReferral", "phoneCentre");
    }

    @Test
    void h3NothingOfSafetyAsksForConsentScreeningOrADecision() {
        for (var name : Set.of("immediate-safety", "child-protection", "MOL.guardianship", "emergency-referral")) {
            assertThat(ProcedureFile.named(name).asked())
                    .as(name)
                    .noneMatch(asked -> asked.startsWith("fact_consent") || asked.matches("out_(screening|decide.*)"));
        }
    }

    /** A positive decision needs one person; a negative one a second, who did not propose it. */
    @ParameterizedTest
    @MethodSource("files")
    void h4ANegativeDecisionIsASecondPersons(ProcedureFile file) {
        file.tasks()
                .filter(task -> ProcedureFile.outcomes(task).stream().anyMatch(HardRulesTest::negativeStatus))
                .forEach(task -> assertThat(extension(task, "notBy"))
                        .as(task.getAttribute("id"))
                        .isNotEmpty());
    }

    @Test
    void h4APositiveDecisionHoldsAtOnce() {
        assertThat(PathWalk.after(
                        ProcedureFile.named("presumed-decision"),
                        "decidePresumed",
                        Map.of("out_decidePresumed", "PRESUMED")))
                .containsExactly("decided");
        assertThat(PathWalk.after(
                        ProcedureFile.named("formal-identification"),
                        "decideIdentification",
                        Map.of("out_decideIdentification", "IDENTIFIED")))
                .containsExactly("identified");
    }

    /** Gateways read what a named person concluded, and facts of the case; never an advice of the tables. */
    @ParameterizedTest
    @MethodSource("files")
    void h4GatewaysReadOnlyFactsAndOutcomesOfPeople(ProcedureFile file) {
        assertThat(file.asked()).allMatch(name -> name.startsWith("fact_") || name.startsWith("out_"));
        assertThat(ProcedureFile.all(file.process, ProcedureFile.BPMN, "businessRuleTask"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD", "STILL_UNSURE"})
    void h5WhoeverMayBeAChildGetsAGuardian(String age) {
        var file = ProcedureFile.named("child-protection");
        assertThat(PathWalk.after(file, "assessAge", Map.of("out_assessAge", age)))
                .containsExactly("getGuardian");
        assertThat(PathWalk.atStart(NRM, Map.of("fact_age_unsure", true))).contains("protectChild");
    }

    @Test
    void h6ANegativePresumedDecisionOpensTheAppealAndOtherHelpTogether() {
        var negative = Map.of("out_decidePresumed", "PROPOSE_NEGATIVE", "out_reviewNegative", "NOT_PRESUMED");
        assertThat(PathWalk.after(NRM, "decideIfPresumed", negative))
                .containsExactly("appealNegative", "offerOtherHelp");
    }

    @Test
    void h6ANegativeIdentificationOpensTheAppeal() {
        assertThat(PathWalk.after(
                        ProcedureFile.named("formal-identification"),
                        "confirmNegative",
                        Map.of("out_confirmNegative", "NOT_IDENTIFIED")))
                .containsExactly("appealDecision");
    }

    @Test
    void h6WhoTookPartBeforeDoesNotDecideTheAppeal() {
        var decide = ProcedureFile.named("appeal").node("decideAppeal");
        assertThat(ProcedureFile.words(decide, "notBy"))
                .contains("decidePresumed", "reviewNegative", "decideIdentification", "confirmNegative");
    }

    /** A person who is refused learns why; so does whoever helps to contest it. */
    @Test
    void h6NoRefusalOfAStateBodyComesWithoutAReason() {
        for (var file : FILES.values()) {
            file.tasks()
                    .filter(task -> extension(task, "party").matches("[A-Z]+"))
                    .filter(task -> task.getAttributeNS(ProcedureFile.FLOWABLE, "formKey")
                            .equals("custom"))
                    .forEach(task -> ProcedureFile.outcomes(task).stream()
                            .filter(code -> code.matches(REFUSAL))
                            .forEach(code -> assertThat(ProcedureFile.extensions(task, "field")
                                            .filter(field ->
                                                    field.getAttribute("kind").equals("LONG_TEXT"))
                                            .map(field -> field.getAttribute("requiredFor")))
                                    .as(file + " " + code)
                                    .anyMatch(codes -> List.of(codes.split(" ")).contains(code))));
        }
    }

    @Test
    void h6NoRefusalOfAStateBodyEndsInSilence() {
        for (var file : FILES.values()) {
            file.tasks()
                    .filter(task -> extension(task, "party").matches("[A-Z]+"))
                    .forEach(task -> {
                        var variable = ProcedureFile.outcomeVariable(task);
                        ProcedureFile.outcomes(task).stream()
                                .filter(code -> code.matches(REFUSAL))
                                .forEach(code -> assertThat(
                                                PathWalk.after(file, task.getAttribute("id"), Map.of(variable, code)))
                                        .as(file + " " + code)
                                        .containsAnyOf("contestRefusal", "protectWithoutGuardian"));
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void h7NationalityOnlyAddsTasks(ProcedureFile file) {
        var citizen = PathWalk.ever(file, Map.of("fact_foreign", false));
        var foreigner = PathWalk.ever(file, Map.of("fact_foreign", true));
        var lost = new TreeSet<>(citizen);
        lost.removeAll(foreigner);
        assertThat(lost).isEmpty();
        if (file.name.equals("nrm")) {
            assertThat(foreigner).contains("stopRemoval", "chooseStayOrReturn");
            assertThat(citizen).doesNotContain("stopRemoval", "chooseStayOrReturn");
        }
    }

    /** Nobody who is asked for a service sees the story, a name or a place; nor does anybody of the police. */
    @ParameterizedTest
    @MethodSource("files")
    void h10NoStoryNoNameAndNoAddressIsDisclosed(ProcedureFile file) {
        file.tasks().forEach(task -> {
            var shown = ProcedureFile.words(task, "discloses");
            assertThat(shown)
                    .as(task.getAttribute("id"))
                    .doesNotContain(
                            "story",
                            "address",
                            "place_note",
                            "family_name",
                            "given_name",
                            "patronymic",
                            "birth_date",
                            "identity_number",
                            "code_word",
                            "medical_alerts",
                            "must_not_know",
                            "reported_by");
            if (!extension(task, "party").equals("lawyer")) {
                assertThat(shown).doesNotContain("safe_contact", "safe_contact_way");
            }
        });
        ProcedureFile.all(file.process, ProcedureFile.KOLDOO, "field")
                .forEach(field -> assertThat(field.getAttribute("key").toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("address")
                        .doesNotContain("story"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "emergency-referral"})
    void h10BeforeItAnswersAReceiverSeesTheMinimumOnly(String name) {
        assertThat(ProcedureFile.words(ProcedureFile.named(name).node("answerReferral"), "discloses"))
                .isEqualTo(Set.of("sex", "age_class", "language", "interpreter_needed", "risk_level", "urgent_needs"));
    }

    private static boolean negativeStatus(String code) {
        return code.equals("NOT_PRESUMED") || code.equals("NOT_IDENTIFIED");
    }
}
