package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.AnsweredForOthers;
import org.koldoo.cases.CaseDisclosures;
import org.koldoo.cases.CaseExport;
import org.koldoo.cases.Cases;
import org.koldoo.cases.ConflictWall;
import org.koldoo.cases.ConflictWall.Whom;
import org.koldoo.cases.Consents;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.cases.EmergencyAccess;
import org.koldoo.cases.EmergencyCards;
import org.koldoo.cases.NotTold;
import org.koldoo.cases.SealedCases;
import org.koldoo.cases.StepAnswers;
import org.koldoo.cases.StepAnswers.OutsideAnswer;
import org.koldoo.cases.Timeline;
import org.koldoo.cases.WhoKnows;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.closure.Closures;
import org.koldoo.documents.DocumentKind;
import org.koldoo.documents.Documents;
import org.koldoo.identification.Appeals;
import org.koldoo.identification.Decisions;
import org.koldoo.identification.NewAppeal;
import org.koldoo.identification.Screenings;
import org.koldoo.legalaid.LegalAid;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.Referrals;
import org.koldoo.returns.Returns;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every service for everything it can tell about one case: where it tells something, the journal of the case has grown,
 * and not where the transaction was taken back. A method that is added to one of these services is asked without being named.
 */
@KoldooTest
class EveryReadIsJournalledTest extends Mechanism {

    private static final List<Class<?>> SERVICES = List.of(
            Cases.class,
            Timeline.class,
            Consents.class,
            NotTold.class,
            WhoKnows.class,
            StepAnswers.class,
            AnsweredForOthers.class,
            CaseExport.class,
            Referrals.class,
            Screenings.class,
            Decisions.class,
            Appeals.class,
            LegalAid.class,
            Returns.class,
            Closures.class,
            Documents.class,
            CaseDisclosures.class,
            ConflictWall.class,
            SealedCases.class);

    /** What tells something and leaves no entry, each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("Cases.open", "writes; a case that is opened is journalled as such"),
            Map.entry("Referrals.send", "writes; the news of a referral is journalled"),
            Map.entry("Consents.recordBasis", "writes; a basis that is recorded is journalled"),
            Map.entry("Cases.heads", "code names for a list, whose reading the caller journals once"),
            Map.entry("Cases.mine", "code names of the reader's own cases, nothing of what is in them"),
            Map.entry("Documents.add", "writes; a document that is added is journalled"),
            Map.entry("Documents.scans", "whether there is a scanner; of no case"),
            Map.entry(
                    "SealedCases.custodiansFor",
                    "people of other organisations; journalled, and empty where there are none"),
            Map.entry("SealedCases.askToUnseal", "writes; what is proposed is journalled"),
            Map.entry("WhoKnows.losses", "asked about one consent, journalled: ConsentLifeRules"),
            Map.entry("Consents.basisFor", "a service asks whether a body may be told; nobody is shown anything"),
            Map.entry("Consents.given", "a service asks whether it may go on; nobody is shown anything"),
            Map.entry("AnsweredForOthers.toReview", "tasks of a queue; what was entered is read with read"),
            Map.entry("AnsweredForOthers.corrected", "tasks of a queue; what was corrected is read with read"),
            Map.entry("AnsweredForOthers.closedForOthers", "tasks of a list of the supervisor, without content"),
            Map.entry("AnsweredForOthers.count", "a number over many cases"));

    private static final String WHY = "Чалды, үнү үзүлдү, кайда экенин айтты";

    @Autowired
    ApplicationContext program;

    @Autowired
    Referrals referrals;

    @Autowired
    LegalAid legalAid;

    @Autowired
    Returns returns;

    @Autowired
    Appeals appeals;

    @Autowired
    Closures closures;

    @Autowired
    Procedures running;

    @Autowired
    Documents documents;

    @Autowired
    ConflictWall wall;

    @Autowired
    EmergencyAccess emergency;

    @Autowired
    EmergencyCards cards;

    @Autowired
    JdbcClient database;

    private UUID document = UUID.randomUUID();

    @Autowired
    TransactionTemplate transaction;

    /** A case about which every one of these services has something to tell. */
    private CaseNumber full() {
        var number = presumed(YesNoUnsure.YES, "MOL", "CCO", "LAWB");
        answer(worker, number, "informRecovery", "TOLD");
        does(
                worker,
                () -> referrals.send(
                        new NewReferral(UUID.randomUUID(), number, shelter(), false, Set.of(), "келе алат"),
                        BasisKind.VITAL_INTEREST,
                        "жарадар"));
        does(worker, () -> legalAid.offer(task(number, "offerLegalAid").ref(), "PRO_BONO", BodyCode.of("LAWB")));
        does(
                lawyer,
                () -> legalAid.consulted(
                        task(number, "firstConsultation").ref(),
                        "HELD",
                        new LegalAid.Consultation(Set.of("RIGHTS"), "сыр")));
        goesHome(number);
        does(worker, () -> appeals.open(number));
        does(
                worker,
                () -> appeals.file(
                        task(number, "fileAppeal").ref(),
                        new NewAppeal(true, "RECONSIDERATION", "NGO", "NEW_EVIDENCE", "есть свидетель")));
        closedForTheBorder(number);
        document = as(
                worker,
                () -> documents.add(
                        number,
                        new Documents.NewDocument(
                                DocumentKind.OTHER, "a.txt", "", "сыр".getBytes(StandardCharsets.UTF_8))));
        does(worker, () -> wall.exclude(number, new Whom(BodyCode.of("MOJ"), null, null), "тууганы"));
        does(worker, () -> closures.start(number));
        does(
                worker,
                () -> closures.propose(
                        task(number, "proposeClosure").ref(),
                        "READY",
                        new Closures.Proposal("LOST_CONTACT", "x", true)));
        return number;
    }

    private void goesHome(CaseNumber number) {
        does(worker, () -> returns.wish(task(number, "recordWish").ref(), "RETURN", new Returns.Wish("UZ", true, "")));
        does(
                worker,
                () -> returns.risk(
                        task(number, "assessReturnRisk").ref(),
                        "SAFE",
                        new Returns.Risk(Set.of("NO_HOME"), "LOW", "")));
        answer(worker, number, "issueTravelDocument", "ISSUED");
        does(worker, () -> consents.record(number, List.of(consent(Consents.Purpose.RETURN, null))));
        var journey = new Returns.Journey(LocalDate.of(2026, 12, 1), "Osh", "x", "x", "x");
        does(worker, () -> returns.plan(task(number, "planTravel").ref(), "PLANNED", journey));
    }

    private void closedForTheBorder(CaseNumber number) {
        var border = BodyCode.of("BORD");
        does(worker, () -> consents.recordBasis(number, border, BasisKind.LEGAL_ORDER, "x"));
        if (!open(number).contains("flagNoRemoval")) {
            does(worker, () -> running.start(number, "BORD.no-removal", worker.body(), null));
        }
        var told = new OutsideAnswer(
                OutsideAnswer.Way.TELEPHONE, null, LocalDate.of(2026, 11, 20), "дежурный", null, null);
        does(worker, () -> stepAnswers.closeFor(task(number, "flagNoRemoval").ref(), "FLAGGED", told));
    }

    @Test
    void whoeverIsToldSomethingIsInTheJournal() {
        var number = full();
        var silent = new TreeSet<String>();
        var untold = new TreeSet<String>();
        var told = new TreeSet<String>();
        reads(number, question -> {
            untold.add(question.name());
            long before = entries(number);
            if (empty(answer(question, true))) {
                return;
            }
            told.add(question.name());
            if (entries(number) != before) {
                silent.add(question.name() + ": an entry outlived its transaction");
            }
            answer(question, false);
            if (entries(number) <= before) {
                silent.add(question.name() + " as " + question.actor().body());
            }
        });
        untold.removeAll(told);
        assertThat(silent).as("told something without an entry").isEmpty();
        assertThat(untold).as("told nobody anything, so nothing was tried").isEmpty();
        assertThat(told).hasSizeGreaterThan(15);
    }

    /** The next entry has no place: what is asked now is told nobody. */
    @Test
    @Asvs("V16.5.3")
    void whereTheJournalCannotBeWrittenNobodyIsToldAnything() {
        var number = full();
        var questions = new ArrayList<Question>();
        reads(number, question -> {
            if (!empty(answer(question, true))) {
                questions.add(question);
            }
        });
        var leaks = new TreeSet<String>();
        database.sql("update journal_head set seq = seq - 1").update();
        try {
            for (var question : questions) {
                try {
                    answer(question, false);
                    leaks.add(question.name());
                } catch (DataAccessException cannotBeWritten) {
                    // As it should be.
                }
            }
        } finally {
            database.sql("update journal_head set seq = seq + 1").update();
        }
        assertThat(questions).hasSizeGreaterThan(15);
        assertThat(leaks).isEmpty();
    }

    /** Asked with what was typed, by people who have no right to the case, so not among the questions above. */
    @Test
    @Asvs("V16.5.3")
    void anEmergencyAccessAndACardAreInTheJournalOrThereIsNone() {
        var number = adult();
        var sealed = open(AgeClass.ADULT, YesNoUnsure.NO, YesNoUnsure.YES);
        var custodian = Acting.person("LAWB", Role.CUSTODIAN);
        onCall(custodian);
        var questions = Map.<CaseNumber, Supplier<Optional<?>>>of(
                number, () -> as(centre, () -> emergency.open(number.value(), "MEDICAL", WHY)),
                sealed, () -> as(custodian, () -> cards.open(sealed.value(), WHY)));
        questions.forEach((about, ask) -> {
            database.sql("update journal_head set seq = seq - 1").update();
            try {
                assertThatThrownBy(ask::get).isInstanceOf(DataAccessException.class);
            } finally {
                database.sql("update journal_head set seq = seq + 1").update();
            }
            assertThat(left(about)).isZero();
            long before = entries(about);
            assertThat(ask.get()).isPresent();
            assertThat(entries(about)).isGreaterThan(before);
            assertThat(left(about)).isOne();
        });
    }

    private void onCall(Actor custodian) {
        database.sql("insert into custodian_duty (id, body_code, user_id, from_at, until_at, entered_by, entered_at)"
                        + " values (random_uuid(), ?, ?, dateadd('DAY', -400, current_timestamp),"
                        + " dateadd('DAY', 400, current_timestamp), ?, current_timestamp)")
                .params(
                        custodian.requireBody().value(),
                        custodian.id().value(),
                        custodian.id().value())
                .update();
    }

    /** What is kept of them. */
    private long left(CaseNumber number) {
        return database.sql("select (select count(*) from emergency_use where case_no = :n)"
                        + " + (select count(*) from card_opening where case_no = :n)")
                .param("n", number.value())
                .query(Long.class)
                .single();
    }

    @Test
    void anExceptionIsAMethodThatIsThere() {
        var there = SERVICES.stream()
                .flatMap(service -> Arrays.stream(service.getMethods()).map(method -> name(service, method)))
                .toList();
        assertThat(there).containsAll(EXCEPTIONS.keySet());
    }

    /** One method asked by one person about one task of the case. */
    private record Question(Class<?> service, Method method, Actor actor, Object[] arguments) {

        String name() {
            return EveryReadIsJournalledTest.name(service, method);
        }
    }

    private void reads(CaseNumber number, Consumer<Question> ask) {
        var items = workItems.ofCase(number);
        for (var service : SERVICES) {
            for (var method : service.getMethods()) {
                if (method.getReturnType() != void.class && !EXCEPTIONS.containsKey(name(service, method))) {
                    method.setAccessible(true);
                    for (var actor : List.of(worker, boss, lawyer, centre, reviewer)) {
                        items.forEach(item -> ask.accept(
                                new Question(service, method, actor, arguments(method, actor, number, item))));
                    }
                }
            }
        }
    }

    private Object[] arguments(Method method, Actor actor, CaseNumber number, WorkItem item) {
        // A timeline of one kind before one moment may well be empty.
        return method.getDeclaringClass() == Timeline.class
                ? new Object[] {number, null, null, 10}
                : new Things(number, item, document, UUID.randomUUID(), actor.id()).arguments(method);
    }

    private static String name(Class<?> service, Method method) {
        return service.getSimpleName() + "." + method.getName();
    }

    private long entries(CaseNumber number) {
        return database.sql("select count(*) from journal_entry where case_no = ?")
                .param(number.value())
                .query(Long.class)
                .single();
    }

    private @Nullable Object answer(Question question, boolean takenBack) {
        var bean = program.getBean(question.service());
        return Acting.as(
                question.actor(),
                () -> transaction.execute(status -> {
                    try {
                        return question.method().invoke(bean, question.arguments());
                    } catch (InvocationTargetException e) {
                        status.setRollbackOnly();
                        if (e.getCause() instanceof Refused || e.getCause() instanceof AccessDeniedException) {
                            return null;
                        }
                        throw new AssertionError(question.name(), e.getCause());
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    } finally {
                        if (takenBack) {
                            status.setRollbackOnly();
                        }
                    }
                }));
    }

    private static boolean empty(Object told) {
        return told == null
                || told instanceof Optional<?> optional && optional.isEmpty()
                || told instanceof Collection<?> many && many.isEmpty()
                || told instanceof Map<?, ?> map && map.isEmpty();
    }
}
