package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.cases.FieldClass;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.Timeline;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.closure.Closures;
import org.koldoo.identification.Answer;
import org.koldoo.identification.Appeals;
import org.koldoo.identification.NewAppeal;
import org.koldoo.intake.Answers;
import org.koldoo.intake.Beginning;
import org.koldoo.intake.Intake;
import org.koldoo.intake.IntakeMode;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.Referrals;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a word that nobody else uses into everything that can be typed, and then looks for it where it must not be. */
@KoldooTest
@ExtendWith(OutputCaptureExtension.class)
@Asvs({"V14.2.4", "V16.2.5"})
class NothingPersonalTest extends Mechanism {

    private static final List<String> CANARIES = List.of("Канарейкина", "Zzyxcanary");

    @Autowired
    Referrals referrals;

    @Autowired
    Appeals appeals;

    @Autowired
    Closures closures;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseSearch search;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient database;

    @Value("${spring.datasource.url}")
    String url;

    private static String typed(String what) {
        return String.join(" ", CANARIES) + " " + what;
    }

    @Test
    void whatIsTypedIsNeitherInTheEngineNorInAnyTableNorInTheLogNorInTheFile(CapturedOutput output) throws Exception {
        var found = as(worker, () -> search.search(typed("x")));
        var fields = new HashMap<CaseField, String>();
        for (var field : CaseField.values()) {
            if (Set.of(
                            "FAMILY_NAME",
                            "GIVEN_NAME",
                            "PATRONYMIC",
                            "KNOWN_AS",
                            "STORY",
                            "ADDRESS",
                            "PLACE_NOTE",
                            "MUST_NOT_KNOW",
                            "MEDICAL_ALERTS",
                            "SAFE_CONTACT_HOURS",
                            "CODE_WORD",
                            "COMMUNICATION_AID")
                    .contains(field.name())) {
                fields.put(field, typed("x"));
            }
        }
        fields.put(CaseField.LANGUAGE, "ky");
        var number = as(
                worker,
                () -> cases.open(new NewCase(
                        UUID.randomUUID(),
                        Sex.F,
                        AgeClass.ADULT,
                        YesNoUnsure.NO,
                        YesNoUnsure.NO,
                        true,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        found.searchId(),
                        fields)));
        does(worker, () -> timeline.note(number, typed("note")));
        agreed(number, "MOL", "CCO");
        does(worker, () -> consents.recordBasis(number, officer.body(), BasisKind.LEGAL_ORDER, typed("basis")));
        does(worker, () -> consents.of(number).forEach(c -> consents.withdraw(number, c.id(), typed("withdrawal"))));
        does(
                worker,
                () -> referrals.send(
                        new NewReferral(UUID.randomUUID(), number, shelter(), true, Set.of(), typed("message")),
                        BasisKind.VITAL_INTEREST,
                        typed("reason")));
        does(worker, () -> referrals.phoned(task(number, "phoneCentre").ref(), "AGREED", typed("who"), null));
        does(
                worker,
                () -> screenings.complete(
                        task(number, "screening").ref(), screening("INDICATED", Answer.YES, typed("screening"))));
        does(
                worker,
                () -> decisions.decide(task(number, "decidePresumed").ref(), decision("PRESUMED", typed("decision"))));
        does(worker, () -> appeals.open(number));
        does(
                worker,
                () -> appeals.file(
                        task(number, "fileAppeal").ref(),
                        new NewAppeal(true, "RECONSIDERATION", "PERSON", "OTHER", typed("appeal"))));
        does(worker, () -> closures.start(number));
        does(
                worker,
                () -> closures.propose(
                        task(number, "proposeClosure").ref(),
                        "READY",
                        new Closures.Proposal("LOST_CONTACT", typed("closure"), true)));
        // Refusals and failures talk too.
        refusal(worker, () -> timeline.note(number, typed("x").repeat(5_000)));
        refusal(worker, () -> cases.change(number, Map.of(CaseField.SEX, typed("sex"))));
        refusal(worker, () -> cases.close(number, typed("why")));
        refusal(stranger, () -> search.search(typed("y").repeat(500)));
        as(worker, () -> {
            var draft = intake.start(IntakeMode.PAGES, new Beginning.Anonymous());
            return intake.save(draft, intake.read(draft).version(), "person", Answers.of("family_name", typed("d")));
        });
        does(boss, () -> closures.approve(task(number, "approveClosure").ref(), "APPROVED", typed("approval")));
        does(worker, () -> closures.reopen(number, typed("reopening")));

        assertThat(as(worker, () -> cases.reveal(number, Set.of(CaseField.STORY), "")))
                .as("it was really kept")
                .hasEntrySatisfying(CaseField.STORY, story -> assertThat(story).contains("Канарейкина"));
        assertThat(CaseField.STORY.fieldClass()).isNotEqualTo(FieldClass.P0);
        assertThat(tables()).as("columns with something typed in plain").isEmpty();
        for (var canary : CANARIES) {
            assertThat(output.getAll()).as("log").doesNotContain(canary);
        }
        assertThat(files()).as("files with something typed in plain").isEmpty();
    }

    /** Every form in which a word can lie somewhere, in Latin-1 so that bytes can be searched as text. */
    private static List<String> forms() {
        return CANARIES.stream()
                .flatMap(canary -> Stream.of(
                        canary.getBytes(StandardCharsets.UTF_8),
                        canary.getBytes(StandardCharsets.UTF_16BE),
                        canary.getBytes(StandardCharsets.UTF_16LE),
                        Base64.getEncoder()
                                .withoutPadding()
                                .encode(canary.substring(0, 9).getBytes(StandardCharsets.UTF_8))))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
    }

    private List<String> tables() {
        var found = new ArrayList<String>();
        var columns = database.sql("select table_name, column_name from information_schema.columns"
                        + " where table_schema = 'PUBLIC' and data_type in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT',"
                        + " 'BINARY VARYING', 'BINARY LARGE OBJECT', 'CHARACTER')")
                .query()
                .listOfRows();
        assertThat(columns).hasSizeGreaterThan(200);
        for (var column : columns) {
            var name = "\"" + column.get("TABLE_NAME") + "\".\"" + column.get("COLUMN_NAME") + "\"";
            database
                    .sql("select \"" + column.get("COLUMN_NAME") + "\" from \"" + column.get("TABLE_NAME") + "\"")
                    .query((row, n) -> row.getBytes(1))
                    .list()
                    .stream()
                    .filter(bytes -> bytes != null && sings(bytes))
                    .findAny()
                    .ifPresent(bytes -> found.add(name));
        }
        return found;
    }

    private List<String> files() throws Exception {
        var folder = Path.of(url.replaceFirst("^jdbc:h2:file:", "").replaceFirst(";.*", ""))
                .getParent();
        database.sql("checkpoint sync").update();
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (sings(Files.readAllBytes(file))) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    private static boolean sings(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return forms().stream().anyMatch(text::contains);
    }
}
