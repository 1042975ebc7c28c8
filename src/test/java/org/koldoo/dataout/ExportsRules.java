package org.koldoo.dataout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.dataout.Exports.State;
import org.koldoo.documents.DocumentKind;
import org.koldoo.documents.Documents;
import org.koldoo.documents.Documents.NewDocument;
import org.koldoo.files.Books;
import org.koldoo.files.Samples;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalLine;
import org.koldoo.journal.JournalQuery;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.AtOnce;
import org.koldoo.testing.Mechanism;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.QueueFilter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves the program: no more than somebody may see, with names only by two, and not for longer than a day. */
abstract class ExportsRules extends Mechanism {

    private static final Locale KYRGYZ = Locale.forLanguageTag("ky-KG");

    @Autowired
    UserAdmin staff;

    @Autowired
    Exports exports;

    @Autowired
    IdentifiedExport deed;

    @Autowired
    ExportExpiry expiry;

    @Autowired
    Documents documents;

    @Autowired
    CaseAccess access;

    @Autowired
    Journal journal;

    @Autowired
    MutableClock time;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate gate;

    private Exports.Entry entry(Actor actor, UUID id) {
        return as(actor, () -> exports.mine()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The texts of a spreadsheet, as they stand in its file. */
    private static String cells(byte[] spreadsheet) {
        return String.join("\n", Books.parts(spreadsheet));
    }

    private String saved(Actor actor, UUID id) {
        return cells(as(actor, () -> exports.read(id)).bytes());
    }

    private List<JournalLine> lines(CaseNumber number, String action) {
        return journal.ofCase(number, 1000).stream()
                .filter(line -> line.action().equals(action))
                .toList();
    }

    private CaseNumber named(Actor by) {
        var number = open(by, org.koldoo.cases.AgeClass.ADULT, YesNoUnsure.NO, YesNoUnsure.NO);
        does(
                by,
                () -> cases.change(number, Map.of(CaseField.FAMILY_NAME, "Канарейкина", CaseField.STORY, "канарейка")));
        return number;
    }

    @Test
    @Asvs({"V8.2.2", "V14.2.6"})
    void theTableOfMyCasesHoldsWhatTheRuleAllowsAndNoMore() {
        var me = Acting.person("CCB", Role.CASEWORKER);
        var own = new ArrayList<CaseNumber>();
        for (int i = 0; i < 3; i++) {
            own.add(named(me));
        }
        var foreign = List.of(named(worker), named(centre));
        var id = as(me, () -> exports.myCases("CHECK", KYRGYZ));
        var table = saved(me, id);
        assertThat(own).allMatch(number -> table.contains(number.value()));
        assertThat(foreign).noneMatch(number -> table.contains(number.value()));
        assertThat(table).doesNotContain("анарейк");
        own.forEach(number -> assertThat(table).doesNotContain(head(me, number)));
        long allowed = java.util.stream.Stream.concat(own.stream(), foreign.stream())
                .filter(number -> as(me, () -> access.scope(me, number)).isPresent())
                .count();
        assertThat(entry(me, id).rows()).isEqualTo((int) allowed);
        var line = general(me, "export.made");
        assertThat(line.facts()).containsEntry("count", String.valueOf(allowed)).containsEntry("purpose", "CHECK");
    }

    private String head(Actor actor, CaseNumber number) {
        return as(actor, () -> cases.heads(List.of(number)).get(number)).codeName();
    }

    private JournalLine general(Actor actor, String action) {
        return find(actor).stream()
                .filter(line -> line.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private List<JournalLine> find(Actor actor) {
        return journal.find(new JournalQuery(actor.id(), null, null, null, null, 0, 100));
    }

    @Test
    void theTeamsTasksAreTheSupervisorsAloneAndAllOfThem() {
        named(worker);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> as(worker, () -> exports.teamTasks("CHECK", KYRGYZ))))
                .isInstanceOf(AccessDeniedException.class);
        var id = as(boss, () -> exports.teamTasks("CHECK", KYRGYZ));
        int seen = 0;
        var filter = QueueFilter.team(100);
        while (filter != null) {
            var asked = filter;
            var page = as(boss, () -> workItems.queue(boss, asked));
            seen += page.items().size();
            filter = page.next() == null ? null : filter.after(page.next());
        }
        assertThat(entry(boss, id).rows()).isEqualTo(seen).isPositive();
    }

    @Test
    void aCaseWithoutNamesHoldsNeitherNamesNorFreeWords() {
        var number = named(worker);
        does(worker, () -> cases.change(number, Map.of(CaseField.LANGUAGE, "ky")));
        var id = as(worker, () -> exports.caseFile(number, "COURT", KYRGYZ));
        var file = saved(worker, id);
        assertThat(file).contains(number.value()).doesNotContain("анарейк");
        assertThat(lines(number, "export.made")).hasSize(1);
        assertThat(lines(number, "export.saved")).hasSize(1);
    }

    @Test
    void nobodyElseTakesItOutOrSavesIt() {
        var number = named(worker);
        var id = as(worker, () -> exports.caseFile(number, "COURT", KYRGYZ));
        for (var other : List.of(boss, centre, stranger, Acting.person("CCB", Role.CASEWORKER), Acting.admin())) {
            assertThat(refusal(other, () -> exports.read(id))).isEqualTo("case.unknown");
            assertThat(refusal(other, () -> exports.make(id, KYRGYZ))).isEqualTo("case.unknown");
        }
        for (var other : List.of(centre, stranger, Acting.person("CCB", Role.CASEWORKER))) {
            assertThat(refusal(other, () -> exports.caseFile(number, "COURT", KYRGYZ)))
                    .isEqualTo("case.unknown");
            assertThat(refusal(other, () -> exports.askIdentified(number, "COURT")))
                    .isEqualTo("case.unknown");
        }
        assertThat(refusal(worker, () -> exports.caseFile(number, " ", KYRGYZ))).isEqualTo("case.purpose");
    }

    @Test
    void whoLostTheCaseDoesNotSaveItAnyMore() {
        var number = named(worker);
        var id = as(worker, () -> exports.caseFile(number, "COURT", KYRGYZ));
        as(
                Actor.SYSTEM,
                () -> database.sql("update case_grant set valid_until = valid_from where case_no = ?")
                        .param(number.value())
                        .update());
        assertThat(refusal(worker, () -> exports.read(id))).isEqualTo("case.unknown");
    }

    @Test
    @Asvs("V14.2.7")
    void afterADayItIsGoneWithItsKey() {
        var me = Acting.person("CCB", Role.CASEWORKER);
        named(me);
        var id = as(me, () -> exports.myCases("CHECK", KYRGYZ));
        var sealed = pieces(id);
        assertThat(sealed).isNotEmpty();
        time.advance(Duration.ofHours(24).minusMinutes(1));
        expiry.destroyExpired();
        assertThat(saved(me, id)).isNotEmpty();
        time.advance(Duration.ofMinutes(2));
        assertThat(refusal(me, () -> exports.read(id)))
                .as("before the clock comes round")
                .isEqualTo("export.gone");
        expiry.destroyExpired();
        assertThat(entry(me, id).state()).isEqualTo(State.GONE);
        assertThat(pieces(id)).isEmpty();
        assertThat(as(
                        Actor.SYSTEM,
                        () -> database.sql("select wrapped from data_key where owner = ?")
                                .param("export:" + id)
                                .query((row, n) -> row.getBytes(1) == null)
                                .single()))
                .as("a copy of the database is of no use")
                .isTrue();
    }

    private List<byte[]> pieces(UUID id) {
        return as(
                Actor.SYSTEM,
                () -> database.sql("select sealed from data_export_part where export_id = ?")
                        .param(id)
                        .query(byte[].class)
                        .list());
    }

    @Test
    @Asvs({"V2.4.1", "V2.3.2"})
    void tenADay() {
        var me = Acting.person("CCB", Role.CASEWORKER);
        named(me);
        for (int i = 0; i < 10; i++) {
            does(me, () -> exports.myCases("CHECK", KYRGYZ));
        }
        assertThat(refusal(me, () -> exports.myCases("CHECK", KYRGYZ))).isEqualTo("export.daily");
        time.advance(Duration.ofHours(25));
        does(me, () -> exports.myCases("CHECK", KYRGYZ));
    }

    @Test
    @Asvs({"V2.3.4", "V15.4.2"})
    void ofFourAtTheSameMomentOneIsTheLastOfTheDay() {
        var me = Acting.person("CCB", Role.CASEWORKER);
        named(me);
        for (int i = 0; i < 9; i++) {
            does(me, () -> exports.myCases("CHECK", KYRGYZ));
        }
        var told = AtOnce.allBeforeTheJournal(gate, database, Collections.nCopies(4, () -> {
            does(me, () -> exports.myCases("CHECK", KYRGYZ));
            return "done";
        }));
        assertThat(told).containsExactlyInAnyOrder("done", "export.daily", "export.daily", "export.daily");
    }

    @Test
    void whatIsWrittenAsAFormulaStaysText() {
        var number = named(worker);
        does(worker, () -> cases.change(number, Map.of(CaseField.KNOWN_AS, "=HYPERLINK(\"http://x\")")));
        var file = identified(number);
        assertThat(cells(file.get("case.xlsx"))).contains("'=HYPERLINK").doesNotContain("<f>");
    }

    @Test
    @Asvs({"V2.3.5", "V11.3.2"})
    void withNamesOnlyWhenTwoAgreeAndLockedWithWordsThatNobodyKeeps() throws IOException {
        var number = named(worker);
        Acting.as(
                worker,
                () -> documents.add(number, new NewDocument(DocumentKind.COURT, "Канарейкина.pdf", "", Samples.pdf())));
        var id = asked(number);
        assertThat(entry(worker, id).state()).isEqualTo(State.WAITING);
        assertThat(refusal(worker, () -> exports.make(id, KYRGYZ))).isEqualTo("export.notReady");
        assertThat(refusal(worker, () -> exports.read(id))).isEqualTo("export.gone");
        agree(number, id);
        assertThat(lines(number, "export.agreed")).hasSize(1);
        var words = as(worker, () -> exports.make(id, KYRGYZ));
        assertThat(words).matches("([a-z]{4}-){6}[a-z]{4}");
        var archive = as(worker, () -> exports.read(id)).bytes();
        var text = new String(archive, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("%PDF").doesNotContain(words);
        var files = opened(archive, words);
        assertThat(files).containsOnlyKeys("case.xlsx", "document-01.pdf");
        assertThat(files.get("document-01.pdf")).isEqualTo(Samples.pdf());
        assertThat(cells(files.get("case.xlsx"))).contains("Канарейкина", "канарейка", number.value());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> opened(archive, "another-one")))
                .isNotNull();
        assertThat(refusal(worker, () -> exports.make(id, KYRGYZ))).as("once").isEqualTo("export.notReady");
        assertThat(lines(number, "identity.revealed")).isNotEmpty();
    }

    @Test
    void whoAsksMustStillSeeTheCaseAndTheOneWhoAgreesToo() {
        var number = named(worker);
        var id = asked(number);
        var proposal = as(worker, () -> deed.proposal(id, number, "COURT"));
        does(worker, () -> deed.check(proposal));
        assertThat(refusal(boss, () -> deed.check(proposal)))
                .as("not the asker")
                .isEqualTo("case.unknown");
        assertThat(refusal(centre, () -> deed.check(proposal))).isEqualTo("case.unknown");
        assertThat(as(worker, () -> deed.mayApprove(proposal, boss))).isTrue();
        assertThat(as(worker, () -> deed.mayApprove(proposal, Acting.person("CCB", Role.LAWYER))))
                .isFalse();
    }

    private UUID asked(CaseNumber number) {
        var login = "s" + UUID.randomUUID().toString().substring(0, 8);
        Acting.as(
                Acting.admin(),
                () -> staff.create(new NewStaffMember(
                        login, "Гүлнара Тест", worker.requireBody(), null, Set.of(Role.SUPERVISOR), "ky-KG")));
        return as(worker, () -> exports.askIdentified(number, "COURT"));
    }

    private void agree(CaseNumber number, UUID id) {
        var proposal = as(worker, () -> deed.proposal(id, number, "COURT"));
        does(boss, () -> deed.carryOut(proposal));
    }

    private Map<String, byte[]> identified(CaseNumber number) {
        var id = asked(number);
        agree(number, id);
        var words = as(worker, () -> exports.make(id, KYRGYZ));
        try {
            return opened(as(worker, () -> exports.read(id)).bytes(), words);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, byte[]> opened(byte[] archive, String words) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new net.lingala.zip4j.io.inputstream.ZipInputStream(
                new ByteArrayInputStream(archive), words.toCharArray())) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getEncryptionMethod()).isEqualTo(EncryptionMethod.AES);
                assertThat(part.getAesExtraDataRecord().getAesKeyStrength().getKeyLength())
                        .isEqualTo(32);
                files.put(part.getFileName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
