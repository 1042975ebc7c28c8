package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.intake.Answers;
import org.koldoo.intake.Beginning;
import org.koldoo.intake.Intake;
import org.koldoo.intake.IntakeMode;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.ReferralBoard;
import org.koldoo.referrals.ReferralBoard.Direction;
import org.koldoo.referrals.Referrals;
import org.koldoo.supervision.Team;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.Evidence;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.koldoo.testing.SecondPerson;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every service about a case, its tasks, referrals and drafts as everybody who may not, and compares with the answer
 * about things that do not exist: nobody learns that there is something, and nothing is written.
 */
@KoldooTest
class StrangersTest extends Mechanism {

    private static final AtomicInteger RUNS = new AtomicInteger();

    private static final Set<String> NO = Set.of(
            "case.unknown",
            "case.duty.unknown",
            "case.duty.notYours",
            "approval.unknown",
            "intake.draft.unknown",
            "draft.unknown",
            "publication.unknown",
            "move.unknown",
            "procedure.version.unknown",
            "not signed in",
            "no role",
            "nothing");

    @Autowired
    ApplicationContext program;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralBoard board;

    @Autowired
    Team team;

    @Autowired
    Intake intake;

    @Autowired
    CaseSearch search;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactionOfTest;

    @Autowired
    UserAdmin staff;

    private final Map<BodyCode, UserId> colleagues = new HashMap<>();

    private final Actor mvd = Acting.person("MVD", Role.OFFICER);
    private final Actor everything =
            Acting.person("MFA", Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.LAWYER, Role.COORDINATOR);
    private final Actor colleague = Acting.person("CCB", Role.CASEWORKER);
    private final Actor withoutRole = new Actor(UserId.random(), worker.body(), null, Set.of());

    /** A case with tasks open and done, here and at two other bodies, and a referral under way. */
    private CaseNumber busy() {
        var number = presumed(YesNoUnsure.NO, "MOL", "CCO");
        does(
                worker,
                () -> referrals.send(
                        new NewReferral(UUID.randomUUID(), number, shelter(), false, Set.of(), "келе алат"),
                        BasisKind.VITAL_INTEREST,
                        "жарадар"));
        return number;
    }

    private UUID referralOf(CaseNumber number) {
        return as(worker, () -> referrals.ofCase(number)).getFirst().id();
    }

    private UUID draft() {
        return Acting.as(worker, () -> {
            var draft = intake.start(IntakeMode.PAGES, new Beginning.Anonymous());
            intake.save(draft, intake.read(draft).version(), "official", Answers.of("official_involved", "YES"));
            return draft;
        });
    }

    @Test
    @Asvs({"V8.2.2", "V8.3.1", "V8.4.1"})
    void whoMayNotLearnsNothingAndWritesNothing() {
        var number = busy();
        refused(number, List.of(stranger, everything, mvd, Acting.admin(), colleague, withoutRole));
    }

    @Test
    void whenAnOfficialMayBeInvolvedAfterAllEverybodyElseIsOutsideFromThenOn() {
        var number = busy();
        var answer = task(number, "answerReferral");
        var message = as(centre, () -> referrals.of(answer)).orElseThrow().message();
        assertThat(message).isEqualTo("келе алат");

        does(worker, () -> cases.change(number, Map.of(CaseField.OFFICIAL_INVOLVED, "YES")));

        assertThat(workItems.openOfCases(List.of(number)))
                .isNotEmpty()
                .allMatch(item -> item.restricted() && item.body().value().equals("CCB"));
        refused(
                number,
                List.of(centre, centreBoss, officer, ministryBoss, boss, colleague, mvd, everything, Acting.admin()));
        var code = head(number).codeName();
        for (var outside : List.of(centre, centreBoss, officer, ministryBoss, boss, colleague, mvd, everything)) {
            assertThat(listed(outside)).as("%s", outside).doesNotContain(number);
            for (var term : List.of(number.value(), code)) {
                assertThat(Acting.as(outside, () -> search.search(term)).found())
                        .isEmpty();
            }
        }
    }

    @Test
    void whoseRightEndedIsToldNoMoreThanWhoWasFaster() {
        var number = busy();
        var task = task(number, "answerReferral");
        does(centre, () -> referrals.answer(task.ref(), "DECLINED", "FULL"));
        var other = Acting.person("CCO", Role.CASEWORKER);
        for (var ended : List.of(centre, other)) {
            assertThat(refusal(ended, () -> referrals.of(task))).isEqualTo("case.unknown");
            assertThat(refusal(ended, () -> cases.read(number))).isEqualTo("case.unknown");
            assertThat(refusal(ended, () -> referrals.answer(task.ref(), "ACCEPTED", null)))
                    .isEqualTo("workitem.alreadyDone");
        }
        does(worker, () -> cases.change(number, Map.of(CaseField.OFFICIAL_INVOLVED, "UNSURE")));
        assertThat(refusal(other, () -> referrals.answer(task.ref(), "ACCEPTED", null)))
                .isEqualTo("case.unknown");
    }

    private List<CaseNumber> listed(Actor actor) {
        var listed = new ArrayList<CaseNumber>();
        Acting.as(actor, () -> {
            for (var filter : List.of(QueueFilter.mine(100), QueueFilter.team(100))) {
                workItems.queue(actor, filter).items().forEach(item -> listed.add(item.caseNumber()));
            }
            cases.mine(null, 100).forEach(head -> listed.add(head.number()));
            if (actor.has(Role.SUPERVISOR)) {
                for (var direction : Direction.values()) {
                    board.page(direction, false, null, 100).referrals().forEach(r -> listed.add(r.number()));
                }
                team.tasks(QueueFilter.team(100)).items().forEach(item -> listed.add(item.caseNumber()));
            }
        });
        return listed;
    }

    private void refused(CaseNumber number, List<Actor> outside) {
        var drafts = draft();
        var referral = referralOf(number);
        var items = items(number);
        var shelter = shelter();
        outside.forEach(this::colleagueOf);
        var before = written();
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (var door : Doors.all(program)) {
            for (var item : items) {
                var actors = new ArrayList<Actor>(outside);
                actors.add(null);
                for (var actor : actors) {
                    for (var id : List.of(drafts, referral)) {
                        var real = new Things(number, item, id, shelter, colleagueOf(actor));
                        var told = answer(door, actor, real);
                        var unknown = answer(door, actor, real.unknown());
                        asked++;
                        if (!told.equals(unknown) || !NO.contains(told)) {
                            wrong.add(door + " as " + (actor == null ? "nobody" : actor.body() + " " + actor.roles())
                                    + " about " + item.element() + " " + item.state() + ": " + told + ", unknown: "
                                    + unknown);
                        }
                    }
                }
            }
        }
        Evidence.note("strangers", "calls." + RUNS.incrementAndGet(), asked);
        System.out.println(
                "MATRIX asked " + asked + " times through " + Doors.all(program).size() + " doors");
        wrong.stream().distinct().forEach(one -> System.out.println("FINDING " + one));
        assertThat(wrong.stream().distinct()).isEmpty();
        assertThat(written()).isEqualTo(before);
        assertThat(asked).isGreaterThan(1_000);
    }

    private UserId colleagueOf(Actor actor) {
        var body = actor == null || actor.body() == null ? worker.body() : actor.body();
        return colleagues.computeIfAbsent(body, code -> {
            var made = Acting.as(
                    Acting.admin(),
                    () -> staff.create(new NewStaffMember(
                            "c" + UUID.randomUUID().toString().substring(0, 8),
                            "Айжан Тест",
                            code,
                            null,
                            Set.of(Role.CASEWORKER, Role.OFFICER),
                            "ky-KG")));
            SecondPerson.agrees(database, transactionOfTest);
            return made.user();
        });
    }

    /** One open and one done task of each body that has some. */
    private List<WorkItem> items(CaseNumber number) {
        var kinds = new HashMap<String, WorkItem>();
        workItems.ofCase(number).forEach(item -> kinds.putIfAbsent(item.body() + " " + item.open(), item));
        return List.copyOf(kinds.values());
    }

    private static String answer(Doors.Door door, Actor actor, Things things) {
        try {
            var arguments = things.arguments(door.method());
            var told = actor == null ? invoke(door, arguments) : Acting.as(actor, () -> invoke(door, arguments));
            return empty(told) ? "nothing" : "an answer " + told;
        } catch (Refused refused) {
            return refused.code().equals("actor.nobody")
                    ? "not signed in"
                    : refused.code().equals("intake.role") ? "no role" : refused.code();
        } catch (AuthenticationCredentialsNotFoundException nobody) {
            return "not signed in";
        } catch (AccessDeniedException denied) {
            return "no role";
        } catch (RuntimeException e) {
            return e.toString().replaceAll("NRM-[0-9A-Z-]+|[0-9a-f-]{36}", "…");
        }
    }

    private static Object invoke(Doors.Door door, Object[] arguments) {
        try {
            door.method().setAccessible(true);
            return door.method().invoke(door.bean(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean empty(Object told) {
        return told == null
                || told.equals(false)
                || told instanceof Optional<?> optional && optional.isEmpty()
                || told instanceof Collection<?> many && many.isEmpty()
                || told instanceof Map<?, ?> map && map.isEmpty();
    }

    /** Rows of every table and the versions of what changes; the journal may have grown, and alerts of who asks so much. */
    private Map<String, Object> written() {
        var rows = new HashMap<String, Object>();
        database
                .sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .stream()
                .filter(table ->
                        !table.toUpperCase(java.util.Locale.ROOT).matches("(JOURNAL|FLYWAY).*|ALERT|ALERT_RECIPIENT"))
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        rows.put(
                "other alerts",
                database.sql("select count(*) from alert where kind <> 'access.probing'")
                        .query(Long.class)
                        .single());
        for (var table : List.of("WORK_ITEM", "REFERRAL", "CASE_FILE")) {
            rows.put(
                    table + " versions",
                    database.sql("select sum(version) from " + table)
                            .query(Long.class)
                            .single());
        }
        return rows;
    }
}
