package org.koldoo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints P5, a page of the work queue, beside hand-written SQL and the engine's own query: {@code ./mvnw -Pbench verify}. */
@KoldooTest
@Import(CountedSource.OfTheProgram.class)
class QueueBench {

    private static final int OPEN_TASKS = 100_000;
    private static final int BODIES = 20;
    private static final int ASSIGNED = 10;
    private static final int PAGE = 50;
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 400) * 2;
    private static final int PAIRS = 201;
    private static final String COLUMNS =
            "id, case_no, topic, element, step_key, stage, body_code, role, assignee, redirected, created_at, due_at";

    @Autowired
    WorkItems workItems;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    CountedSource counted;

    /** One of each body in turn, because H2 answers the same question twice from its memory. */
    private final List<Actor> officers = IntStream.range(0, BODIES)
            .mapToObj(i -> Acting.person("bench-officer" + i, "BEN" + i, Role.OFFICER))
            .toList();

    @Test
    void aPageOfTheQueueAmongAHundredThousandOpenTasks() throws IOException {
        fill(jdbc, """
            insert into work_item (id, run_id, case_no, topic, version_id, element, step_key, stage, party, body_code,
                role, assignee, chosen, restricted, created_at, due_at, sort_at, state, version)
            values (?, ?, ?, 'bench', ?, 'bench', 'custom', 'SUPPORT', 'owner', ?, 'OFFICER', ?, false, false, ?, ?, ?,
                'OPEN', 0)
            """, this::ours);
        for (var officer : officers) {
            assertThat(queue(officer)).hasSize(PAGE);
            assertThat(hand(officer)).hasSize(PAGE + 1);
        }
        var queue = inTurn(this::queue);
        var hand = inTurn(this::hand);
        System.out.printf("P5 a page of the queue: %s against %s by hand%n", counted.of(queue), counted.of(hand));
        System.out.println("P5 against hand SQL: " + Pairs.of(WARM_UP, PAIRS, queue, hand));
        try (var bare = new BareEngine(
                Files.createTempDirectory(Path.of("target/test-places"), "bare").toAbsolutePath())) {
            var engine = new JdbcTemplate(bare.source);
            fill(engine, """
                insert into ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_,
                    SUSPENSION_STATE_, IS_COUNT_ENABLED_, VAR_COUNT_, ID_LINK_COUNT_, SUB_TASK_COUNT_)
                values (?, 1, 'bench', 'bench', ?, 50, ?, ?, 1, true, 0, 1, 0)
                """, this::theirs);
            fill(
                    engine,
                    "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) values (?, 1, ?, 'candidate', ?)",
                    i -> new Object[] {"l" + i, "BEN" + i % BODIES, "t" + i});
            officers.forEach(officer -> assertThat(taskQuery(bare, officer)).hasSize(PAGE + 1));
            System.out.println(
                    "P5 against TaskQuery: " + Pairs.of(20, 61, queue, inTurn(officer -> taskQuery(bare, officer))));
        }
        jdbc.update("delete from work_item where body_code like 'BEN%'");
    }

    private Runnable inTurn(Function<Actor, List<?>> page) {
        var turn = new AtomicInteger();
        return () -> page.apply(officers.get(turn.getAndIncrement() % BODIES));
    }

    private List<?> queue(Actor officer) {
        return Acting.as(
                officer, () -> workItems.queue(officer, QueueFilter.mine(PAGE)).items());
    }

    /** What somebody would write who knows the index: what is mine and what is nobody's, the columns of the list. */
    private List<?> hand(Actor officer) {
        var sql = "select * from ((select " + COLUMNS + ", sort_at from work_item where assignee = ? and state = 'OPEN'"
                + " order by assignee, state, sort_at, id limit 51) union all (select " + COLUMNS
                + ", sort_at from work_item"
                + " where body_code = ? and assignee is null and state = 'OPEN' and role = 'OFFICER'"
                + " and restricted = false order by body_code, assignee, state, sort_at, id limit 51)) page"
                + " order by sort_at, id limit 51";
        return transaction.execute(status -> jdbc.query(
                sql,
                (row, number) -> List.of(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        java.util.Optional.ofNullable(row.getObject(9, UUID.class)),
                        java.util.Optional.ofNullable(row.getString(10)),
                        row.getTimestamp(11),
                        row.getTimestamp(12)),
                officer.id().value(),
                officer.requireBody().value()));
    }

    private List<?> taskQuery(BareEngine bare, Actor officer) {
        return bare.engine
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup(officer.requireBody().value())
                .orderByTaskDueDate()
                .asc()
                .listPage(0, PAGE + 1);
    }

    private static void fill(JdbcTemplate jdbc, String insert, IntFunction<Object[]> row) {
        var rows = new ArrayList<Object[]>();
        for (int i = 1; i <= OPEN_TASKS; i++) {
            rows.add(row.apply(i));
            if (i % 5_000 == 0) {
                jdbc.batchUpdate(insert, rows);
                rows.clear();
            }
        }
    }

    private final Random random = new Random(7);

    private Instant due() {
        return clock.instant().plus(Duration.ofMinutes(random.nextInt(-20_000, 40_000)));
    }

    /** One in ten is somebody's, and one in ten of those is the officer's. */
    private Object[] ours(int i) {
        var due = Timestamp.from(due());
        return new Object[] {
            UUID.randomUUID(),
            UUID.randomUUID(),
            CaseNumber.random().value(),
            UUID.randomUUID(),
            "BEN" + i % BODIES,
            assignee(i) == null ? null : assignee(i),
            Timestamp.from(clock.instant()),
            due,
            due
        };
    }

    private Object[] theirs(int i) {
        var assignee = assignee(i);
        return new Object[] {
            "t" + i,
            assignee == null ? null : assignee.toString(),
            Timestamp.from(clock.instant()),
            Timestamp.from(due())
        };
    }

    private @org.jspecify.annotations.Nullable UUID assignee(int i) {
        int place = i / BODIES;
        if (place % ASSIGNED != 0) {
            return null;
        }
        return place / ASSIGNED % ASSIGNED == 0
                ? officers.get(i % BODIES).id().value()
                : UUID.nameUUIDFromBytes(("other" + place).getBytes());
    }
}
