package org.koldoo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Scope;
import org.koldoo.cases.Timeline;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.documents.Documents.NewDocument;
import org.koldoo.documents.Documents.State;
import org.koldoo.files.FakeClamd;
import org.koldoo.files.FileInspection;
import org.koldoo.files.FileKind;
import org.koldoo.files.Samples;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalLine;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.AtOnce;
import org.koldoo.testing.Mechanism;
import org.koldoo.testing.MutableClock;
import org.koldoo.testing.SecondPerson;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents of a case: who has them, what is kept of them, what is kept aside, and how they go. */
abstract class DocumentsRules extends Mechanism {

    private static final String NAME = "Айгүл паспорт.jpg";

    @Autowired
    Documents documents;

    @Autowired
    DocumentRemoval removal;

    @Autowired
    CaseAccess access;

    @Autowired
    UserAdmin staff;

    @Autowired
    DocumentTable table;

    @Autowired
    Vault vault;

    @Autowired
    Rescan rescan;

    @Autowired
    FileInspection inspection;

    @Autowired
    Journal journal;

    @Autowired
    Alerts alerts;

    @Autowired
    Timeline timeline;

    @Autowired
    MutableClock time;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate gate;

    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void withoutScanner() {
        scanner("", 0);
    }

    @AfterEach
    void closeAll() throws Exception {
        withoutScanner();
        for (var one : open) {
            one.close();
        }
    }

    /** Where the one scanner of the program is asked. */
    private void scanner(String host, int port) {
        Object target = AopTestUtils.getTargetObject(inspection);
        var scanner = java.util.Objects.requireNonNull(ReflectionTestUtils.getField(target, "scanner"));
        ReflectionTestUtils.setField(scanner, "host", host);
        ReflectionTestUtils.setField(scanner, "port", port);
    }

    private FakeClamd daemon() throws Exception {
        var daemon = new FakeClamd();
        open.add(daemon);
        scanner("127.0.0.1", daemon.port());
        return daemon;
    }

    private static NewDocument photo() {
        return new NewDocument(DocumentKind.IDENTITY, "/sdcard/" + NAME, "оригинал у сестры", Samples.picture("jpeg"));
    }

    private static NewDocument text(String text) {
        return new NewDocument(DocumentKind.OTHER, "a.txt", "", text.getBytes(StandardCharsets.UTF_8));
    }

    private UUID added(CaseNumber number, NewDocument document) {
        return Acting.as(worker, () -> documents.add(number, document));
    }

    private State state(CaseNumber number) {
        return as(worker, () -> documents.of(number)).getFirst().state();
    }

    private List<String> actions(CaseNumber number) {
        return journal.ofCase(number, 1000).stream().map(JournalLine::action).toList();
    }

    @Test
    @Asvs({"V5.2.2", "V5.3.2", "V5.4.1"})
    void itIsKeptSealedListedWithoutItsNameAndGivenBackWhole() {
        var number = adult();
        var id = added(number, photo());
        var entry = as(worker, () -> documents.of(number)).getFirst();
        assertThat(entry.toString()).doesNotContain("Айгүл").doesNotContain("сестры");
        assertThat(entry.savable()).isTrue();
        var content = as(worker, () -> documents.read(number, id, ""));
        assertThat(content.kind()).isEqualTo(FileKind.JPEG);
        assertThat(content.bytes()).hasSize((int) entry.bytes());
        var named = as(worker, () -> documents.names(number, "")).get(id);
        assertThat(named).isEqualTo(new Documents.Named(NAME, "оригинал у сестры"));
        assertThat(actions(number)).contains("document.added", "document.listed", "document.read", "document.names");
        assertThat(as(worker, () -> timeline.of(number, Timeline.Kind.DOCUMENT, null, 10)))
                .extracting(Timeline.Entry::code)
                .containsExactly("document.added");
    }

    @Test
    void aLongRecordingIsCutIntoPiecesNoneOfWhichCanBeSwappedOrLeftOut() {
        var number = adult();
        var recording = Samples.mp3(3_000);
        var id = added(number, new NewDocument(DocumentKind.PHOTO, "a.mp3", "", recording));
        assertThat(as(worker, () -> documents.read(number, id, "")).bytes()).isEqualTo(recording);
        transaction(() -> {
            var set = "update case_document_part set part = ? where document_id = ? and part = ?";
            database.sql(set).params(9, id, 0).update();
            database.sql(set).params(0, id, 1).update();
            database.sql(set).params(1, id, 9).update();
        });
        assertThat(refusal(worker, () -> documents.read(number, id, ""))).isEqualTo("vault.unreadable");
        transaction(() -> database.sql("update case_document set parts = 1 where id = ?")
                .param(id)
                .update());
        assertThat(refusal(worker, () -> documents.read(number, id, ""))).isEqualTo("vault.unreadable");
    }

    private void transaction(Runnable work) {
        as(Actor.SYSTEM, () -> {
            work.run();
            return 1;
        });
    }

    @Test
    @Asvs("V8.2.2")
    void onlyWhoeverSeesTheWholeCaseHasItAndARightThatEndedEndsTheLinkToo() {
        var number = presumed(YesNoUnsure.NO, "MOL", "CCO");
        var id = added(number, photo());
        for (var other :
                List.of(centre, officer, stranger, lawyer, Acting.person("CCB", Role.CASEWORKER), Acting.admin())) {
            assertThat(refusal(other, () -> documents.add(number, photo()))).isEqualTo("case.unknown");
            assertThat(refusal(other, () -> documents.of(number))).isEqualTo("case.unknown");
            assertThat(refusal(other, () -> documents.names(number, "TASK"))).isEqualTo("case.unknown");
            assertThat(refusal(other, () -> documents.read(number, id, "TASK"))).isEqualTo("case.unknown");
            assertThat(refusal(other, () -> documents.check(number, id, "TASK")))
                    .isEqualTo("case.unknown");
            assertThat(refusal(other, () -> documents.askRemoval(number, id, "DUPLICATE")))
                    .isEqualTo("case.unknown");
        }
        var own = adult();
        assertThat(refusal(worker, () -> documents.read(own, id, "")))
                .as("by another case")
                .isEqualTo("case.unknown");
        does(worker, () -> documents.check(number, id, ""));
        var colleague = colleague();
        does(boss, () -> cases.reassign(number, colleague));
        assertThat(refusal(worker, () -> documents.read(number, id, ""))).isEqualTo("case.unknown");
    }

    @Test
    void aBodyThatTheCaseIsSharedWithHasNoDocumentOfIt() {
        var number = adult();
        var id = added(number, photo());
        as(Actor.SYSTEM, () -> {
            access.grant(new CaseAccess.Grant(
                    number, CENTRE, null, null, Scope.SHARED, Set.of(), "CONSENT", id, time.instant(), null));
            return 1;
        });
        time.advance(Duration.ofSeconds(1));
        assertThat(as(centre, () -> access.scope(centre, number))).contains(Scope.SHARED);
        assertThat(refusal(centre, () -> documents.of(number))).isEqualTo("case.unknown");
        assertThat(refusal(centre, () -> documents.names(number, "TASK"))).isEqualTo("case.unknown");
        assertThat(refusal(centre, () -> documents.read(number, id, "TASK"))).isEqualTo("case.unknown");
        assertThat(refusal(centre, () -> documents.add(number, photo()))).isEqualTo("case.unknown");
    }

    private UserId colleague() {
        var login = "c" + UUID.randomUUID().toString().substring(0, 8);
        var colleague = Acting.as(
                Acting.admin(),
                () -> staff.create(new NewStaffMember(
                                login, "Айжан Тест", worker.requireBody(), null, Set.of(Role.CASEWORKER), "ky-KG"))
                        .user());
        SecondPerson.agrees(jdbc, transactions);
        return colleague;
    }

    @Test
    void aColleaguesDocumentIsShownAndSavedForAPurposeOnly() {
        var number = adult();
        var id = added(number, photo());
        assertThat(refusal(boss, () -> documents.names(number, ""))).isEqualTo("case.purpose");
        assertThat(refusal(boss, () -> documents.read(number, id, ""))).isEqualTo("case.purpose");
        assertThat(as(boss, () -> documents.read(number, id, "COURT")).bytes()).isNotEmpty();
        var line = journal.ofCase(number, 10).stream()
                .filter(one -> one.action().equals("document.read"))
                .findFirst()
                .orElseThrow();
        assertThat(line.facts()).containsEntry("purpose", "COURT");
    }

    @Test
    @Asvs({"V5.2.1", "V5.2.4", "V2.3.2"})
    void aHundredForACaseAndSixtyADay() {
        var number = adult();
        for (int i = 0; i < 60; i++) {
            added(number, text("x" + i));
        }
        assertThat(refusal(worker, () -> documents.add(number, text("x")))).isEqualTo("document.daily");
        time.advance(Duration.ofHours(25));
        for (int i = 0; i < 40; i++) {
            added(number, text("y" + i));
        }
        assertThat(refusal(worker, () -> documents.add(number, text("x")))).isEqualTo("document.full");
    }

    @Test
    @Asvs({"V2.3.4", "V15.4.2"})
    void ofFourAtTheSameMomentOneIsTheLastOfTheDay() {
        var numbers = Stream.generate(this::adult).limit(4).toList();
        for (int i = 0; i < 59; i++) {
            added(numbers.getFirst(), text("x" + i));
        }
        var told = AtOnce.allBeforeTheJournal(
                gate,
                database,
                numbers.stream()
                        .<Supplier<String>>map(number -> () -> {
                            added(number, text("y"));
                            return "done";
                        })
                        .toList());
        assertThat(told).containsExactlyInAnyOrder("done", "document.daily", "document.daily", "document.daily");
    }

    @Test
    void aClosedCaseTakesNothing() {
        var number = adult();
        does(worker, () -> cases.close(number, "LOST_CONTACT"));
        assertThat(refusal(worker, () -> documents.add(number, photo()))).isEqualTo("case.closed");
    }

    @Test
    @Asvs("V5.4.3")
    void whatTheScannerFindsIsKeptAsideAndTold() throws Exception {
        daemon();
        var number = adult();
        var bad = added(number, text(FakeClamd.EICAR));
        assertThat(state(number)).isEqualTo(State.INFECTED);
        assertThat(refusal(worker, () -> documents.read(number, bad, ""))).isEqualTo("document.aside");
        assertThat(as(worker, () -> alerts.mine(500)))
                .anyMatch(alert -> alert.kind().equals("document.infected") && number.equals(alert.caseNumber()));
        var watching = Acting.person("OMB", Role.OVERSIGHT);
        assertThat(as(watching, () -> alerts.mine(500)))
                .anyMatch(alert -> alert.kind().equals("document.infected.somewhere") && alert.caseNumber() == null);
    }

    @Test
    @Asvs("V16.5.2")
    void whileTheScannerIsSilentEverythingIsKeptAsideAndLookedAtLater() throws Exception {
        var daemon = daemon();
        daemon.close();
        var number = adult();
        var id = added(number, photo());
        assertThat(state(number)).isEqualTo(State.NOT_SCANNED);
        assertThat(refusal(worker, () -> documents.read(number, id, ""))).isEqualTo("document.aside");
        assertThat(as(Acting.admin(), () -> alerts.mine(500)))
                .anyMatch(alert -> alert.kind().equals("document.scanner"));

        time.advance(Duration.ofMinutes(6));
        rescan.again();
        assertThat(state(number)).as("still silent").isEqualTo(State.NOT_SCANNED);
        scanner("", 0);
        rescan.again();
        assertThat(state(number)).as("switched off is not looked at").isEqualTo(State.NOT_SCANNED);
        daemon();
        rescan.again();
        assertThat(state(number)).isEqualTo(State.READY);
        assertThat(as(worker, () -> documents.read(number, id, "")).bytes()).isNotEmpty();
        assertThat(actions(number)).contains("document.scanned");
    }

    @Test
    void twoPeopleRemoveADocumentAndNothingOfItIsLeft() {
        var number = adult();
        var id = added(number, photo());
        assertThat(refusal(worker, () -> documents.askRemoval(number, id, "because")))
                .isEqualTo("document.reason");
        var proposal = removalOf(number, id);
        assertThat(state(number)).isEqualTo(State.TO_REMOVE);
        assertThat(refusal(worker, () -> documents.read(number, id, ""))).isEqualTo("document.aside");
        assertThat(as(worker, () -> removal.mayApprove(proposal, boss))).isTrue();
        assertThat(as(worker, () -> removal.mayApprove(proposal, Acting.person("CCB", Role.LAWYER))))
                .isFalse();
        assertThat(refusal(centreBoss, () -> removal.check(proposal))).isEqualTo("case.unknown");
        does(worker, () -> removal.check(proposal));
        does(boss, () -> removal.carryOut(proposal));
        assertThat(state(number)).isEqualTo(State.REMOVED);
        assertThat(refusal(worker, () -> removal.check(proposal))).isEqualTo("document.gone");
        assertThat(refusal(boss, () -> removal.carryOut(proposal))).isEqualTo("document.gone");
        var left = as(
                Actor.SYSTEM,
                () -> database.sql("select count(*) from case_document_part where document_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single());
        assertThat(left).isZero();
        assertThat(as(worker, () -> documents.names(number, ""))).isEmpty();
        assertThat(actions(number)).contains("document.closed", "document.removed");
    }

    /** What the rule of two is asked to carry; it has its own tests. */
    private Proposal removalOf(CaseNumber number, UUID id) {
        return as(worker, () -> removal.close(table.find(number, id).orElseThrow(), "DUPLICATE"));
    }

    @Test
    void withTheKeyOfTheCaseItsDocumentsAreGone() {
        var number = open(AgeClass.ADULT, YesNoUnsure.NO, YesNoUnsure.NO);
        var id = added(number, photo());
        var sealed = as(
                Actor.SYSTEM,
                () -> database.sql("select sealed from case_document_part where document_id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF");
        as(Actor.SYSTEM, () -> {
            vault.destroyKey(KeyOwner.of(number));
            return 1;
        });
        assertThat(refusal(worker, () -> documents.read(number, id, ""))).isEqualTo("vault.unreadable");
    }
}
