package org.koldoo.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koldoo.procedures.ProcedureFile.extension;
import static org.koldoo.procedures.ProcedureFile.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.cases.CaseField;
import org.koldoo.workflow.Step;
import org.w3c.dom.Element;

/** Every task says everything that a person needs to do it, in three languages, and names only what the program knows. */
class ProcedureWordsTest {

    private static final Set<String> LANGUAGES = Set.of("ky", "ru", "en");
    private static final Set<String> PARTIES = Set.of("owner", "receiver", "decider", "reviewer", "lawyer");
    private static final Map<String, Step> STEPS = KnownSteps.all();
    private static final int LONGEST_GUIDANCE = 520;

    static Stream<ProcedureFile> files() {
        return ProcedureFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingWithANameHasItInThreeDifferentLanguages(ProcedureFile file) {
        assertThat(texts(file.process, "label").keySet()).isEqualTo(LANGUAGES);
        Stream.concat(file.nodes(), file.flows().filter(flow -> flow.hasAttribute("name")))
                .forEach(element -> {
                    var labels = texts(element, "label");
                    assertThat(labels.keySet()).as(element.getAttribute("id")).isEqualTo(LANGUAGES);
                    assertThat(labels.get("en")).isEqualTo(element.getAttribute("name"));
                    assertThat(new TreeSet<>(labels.values()))
                            .as(element.getAttribute("id"))
                            .hasSize(3);
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTaskTellsHowToDoItAndHowToSpeakWithThePerson(ProcedureFile file) {
        file.tasks().forEach(task -> {
            var guidance = texts(task, "guidance");
            assertThat(guidance.keySet()).as(task.getAttribute("id")).isEqualTo(LANGUAGES);
            guidance.forEach((language, text) -> assertThat(text.length())
                    .as(task.getAttribute("id") + " " + language)
                    .isBetween(60, LONGEST_GUIDANCE));
            assertThat(guidance.get("ky")).containsPattern("[өүңӨҮҢ]").isNotEqualTo(guidance.get("ru"));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTaskHasAStageARoleASourceAndSomebodyToDoIt(ProcedureFile file) throws IOException {
        var bodies = bodies();
        file.tasks().forEach(task -> {
            var id = task.getAttribute("id");
            assertThat(extension(task, "stage")).as(id).isNotEmpty();
            assertThat(extension(task, "role")).as(id).isNotEmpty();
            assertThat(extension(task, "source")).as(id).isNotEmpty();
            var party = extension(task, "party");
            assertThat(PARTIES.contains(party) || bodies.contains(party))
                    .as(id + " " + party)
                    .isTrue();
            assertThat(extensions(task, "outcome")).as(id).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void aKnownStepEndsAsItsChapterDeclaresAndDisclosesNoMore(ProcedureFile file) {
        file.tasks().filter(task -> !formKey(task).equals(Step.CUSTOM)).forEach(task -> {
            var step = STEPS.get(formKey(task));
            assertThat(step).as(formKey(task)).isNotNull();
            assertThat(ProcedureFile.outcomes(task)).as(formKey(task)).isEqualTo(step.outcomes());
            assertThat(extension(task, "stage").equals(step.stage().name()) || safetyOfAReferral(task))
                    .as(formKey(task))
                    .isTrue();
            assertThat(step.discloses()).as(formKey(task)).containsAll(ProcedureFile.words(task, "discloses"));
            assertThat(extensions(task, "field")).as(formKey(task)).isEmpty();
            if (step.secondPersonOf() != null) {
                assertThat(ProcedureFile.words(task, "notBy")).contains(step.secondPersonOf());
            }
        });
    }

    /** An emergency referral is safety, the same steps in a common referral are support. */
    private static boolean safetyOfAReferral(Element task) {
        return extension(task, "stage").equals("SAFETY") && !formKey(task).startsWith("decide");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDeadlineIsAKnownParameterAndNoTaskWaitsForEver(ProcedureFile file) throws IOException {
        var deadlines = deadlines();
        file.tasks()
                .forEach(task -> assertThat(deadlines)
                        .as(task.getAttribute("id"))
                        .contains(task.getAttributeNS(ProcedureFile.FLOWABLE, "dueDate")));
        ProcedureFile.all(file.process, ProcedureFile.BPMN, "timeDuration")
                .forEach(timer -> assertThat(deadlines).contains(timer.getTextContent()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyFieldsOfTheCatalogueAreDisclosedAndOnlyToOthers(ProcedureFile file) {
        var catalogue = Arrays.stream(CaseField.values()).map(CaseField::code).collect(Collectors.toSet());
        file.tasks().forEach(task -> assertThat(catalogue).containsAll(ProcedureFile.words(task, "discloses")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFieldsOfACustomTaskHaveChoicesAndLabelsThatDiffer(ProcedureFile file) {
        ProcedureFile.all(file.process, ProcedureFile.KOLDOO, "field").forEach(field -> {
            boolean chooses = field.getAttribute("kind").startsWith("CHOICE");
            var choices = ProcedureFile.children(field, ProcedureFile.KOLDOO, "choice")
                    .toList();
            assertThat(choices.size()).as(field.getAttribute("key")).isBetween(chooses ? 2 : 0, chooses ? 12 : 0);
            var ky = choices.stream().map(ProcedureWordsTest::kyrgyz).toList();
            assertThat(ky).doesNotHaveDuplicates();
        });
    }

    private static String kyrgyz(Element choice) {
        return ProcedureFile.children(choice, ProcedureFile.KOLDOO, "label")
                .filter(label -> label.getAttribute("lang").equals("ky"))
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }

    private static String formKey(Element task) {
        return task.getAttributeNS(ProcedureFile.FLOWABLE, "formKey");
    }

    private static Map<String, String> texts(Element element, String word) {
        return extensions(element, word)
                .collect(Collectors.toMap(
                        text -> text.getAttribute("lang"), Element::getTextContent, (a, b) -> "twice", TreeMap::new));
    }

    private static Set<String> deadlines() throws IOException {
        return first("workflow", "\\('([a-z]+\\.[a-zA-Z0-9.]+)', '");
    }

    private static Set<String> bodies() throws IOException {
        return first("institutions", "\\('([A-Z]{2,8})', '[A-Z_]+', '");
    }

    private static Set<String> first(String module, String pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/db/migration", module))) {
            for (var file : files.toList()) {
                var matcher = Pattern.compile(pattern).matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
