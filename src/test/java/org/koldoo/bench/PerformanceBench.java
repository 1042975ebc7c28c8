package org.koldoo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.Cases;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints P1, P2 and P5 as ratios measured side by side: {@code ./mvnw -Pbench verify}. */
@KoldooTest
class PerformanceBench {

    private static final int OPEN_TASKS = 100_000;
    private static final int BODIES = 20;

    @Autowired
    Cases cases;

    @Autowired
    WorkItems workItems;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @TempDir
    java.nio.file.Path folder;

    private final Actor worker = Acting.person("bench", "CCB", Role.CASEWORKER);

    @Test
    void loggingAnIdentificationAndCarryingACase() {
        try (var bare = new BareEngine("jdbc:h2:" + folder.resolve("bare") + ";WRITE_DELAY=0;CIPHER=AES")) {
            var logged = new Pairs().run(15, this::open, bare::start);
            System.out.printf(
                    "P1 log an identification: %.1f ms, bare process start %.1f ms, ratio %.2f (goal 1.6)%n",
                    logged.oursMillis(), logged.theirsMillis(), logged.ratio());

            var tasks = carry(open()).size();
            var carried = new Pairs().run(7, () -> carry(open()), () -> bare.complete(bare.start(), tasks));
            System.out.printf(
                    "P2 a case of %d tasks: %.1f ms, bare engine %.1f ms, ratio %.2f%n",
                    tasks, carried.oursMillis(), carried.theirsMillis(), carried.ratio());
            assertThat(tasks).isPositive();
        }
    }

    private CaseNumber open() {
        return as(() -> cases.open(new NewCase(
                UUID.randomUUID(),
                Sex.M,
                AgeClass.ADULT,
                YesNoUnsure.NO,
                YesNoUnsure.NO,
                true,
                YesNoUnsure.NO,
                Set.of(),
                Set.of(),
                null,
                Map.of())));
    }

    /** Completes what waits for the owner with the first outcome, as far as it goes in three rounds. */
    private List<WorkItem> carry(CaseNumber number) {
        var done = new ArrayList<WorkItem>();
        for (int round = 0; round < 3; round++) {
            for (var item : as(() -> workItems.ofCase(number))) {
                if (item.open() && as(() -> workItems.mayDo(worker, item))) {
                    as(() -> {
                        var outcome = procedures
                                .declaration(item)
                                .outcomes()
                                .getFirst()
                                .code();
                        workItems.complete(workItems.lock(item.ref()), outcome);
                        return outcome;
                    });
                    done.add(item);
                }
            }
        }
        return done;
    }

    @Test
    void aPageOfTheQueueAmongAHundredThousandOpenTasks() {
        fill();
        var officer = Acting.person("bench-officer", "BEN7", Role.OFFICER);
        var hand = "select * from work_item where body_code = 'BEN7' and state = 'OPEN' and assignee is null"
                + " and restricted = false order by sort_at, id limit 51";
        var queue = new Pairs()
                .run(
                        41,
                        () -> Acting.as(
                                officer,
                                () -> transaction.execute(s -> workItems.queue(officer, QueueFilter.mine(50)))),
                        () -> jdbc.queryForList(hand));
        System.out.printf(
                "P5 work queue at %,d open tasks: %.2f ms, hand SQL %.2f ms, ratio %.2f (goal 2)%n",
                OPEN_TASKS, queue.oursMillis(), queue.theirsMillis(), queue.ratio());
        jdbc.update("delete from work_item where body_code like 'BEN%'");
    }

    private void fill() {
        var random = new Random(7);
        var now = clock.instant();
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < OPEN_TASKS; i++) {
            var due = Timestamp.from(now.plus(Duration.ofMinutes(random.nextInt(-20_000, 40_000))));
            rows.add(new Object[] {
                UUID.randomUUID(),
                UUID.randomUUID(),
                CaseNumber.random().value(),
                UUID.randomUUID(),
                "BEN" + i % BODIES,
                Timestamp.from(now),
                due,
                due
            });
            if (rows.size() == 5_000) {
                jdbc.batchUpdate("""
                    insert into work_item (id, run_id, case_no, topic, version_id, element, step_key, stage, party,
                        body_code, role, chosen, restricted, created_at, due_at, sort_at, state, version)
                    values (?, ?, ?, 'bench', ?, 'bench', 'custom', 'SUPPORT', 'owner', ?, 'OFFICER', false, false,
                        ?, ?, ?, 'OPEN', 0)
                    """, rows);
                rows.clear();
            }
        }
    }

    private <T> T as(Supplier<T> work) {
        return Acting.as(worker, () -> transaction.execute(status -> work.get()));
    }
}
