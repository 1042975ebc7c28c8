package org.koldoo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Cases;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints P1 and P2 as ratios measured side by side: {@code ./mvnw -Pbench verify}. */
@KoldooTest
@Import(CountedSource.OfTheProgram.class)
class CaseBench {

    private static final int WARM_UP = Integer.getInteger("bench.warmup", 400);
    private static final int PAIRS = Integer.getInteger("bench.pairs", 101);
    private static final int STEPS = 12;

    @Autowired
    Cases cases;

    @Autowired
    CaseSearch search;

    @Autowired
    WorkItems workItems;

    @Autowired
    Procedures procedures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CountedSource counted;

    private final List<Actor> people = List.of(
            Acting.person("bench", "CCB", Role.CASEWORKER), Acting.person("bench-head", "CCB", Role.SUPERVISOR));
    private final AtomicInteger keys = new AtomicInteger();
    private BareEngine bare;

    /** Beside the program's own database, so that both write to the same disk. */
    @BeforeEach
    void startBare() throws IOException {
        bare = new BareEngine(
                Files.createTempDirectory(Path.of("target/test-places"), "bare").toAbsolutePath());
    }

    @AfterEach
    void stopBare() {
        bare.close();
    }

    /** A step of the case that is carried, with what it is completed with. */
    private record Move(Actor by, String element, String outcome, Map<String, Object> variable) {}

    @Test
    void loggingAnIdentification() {
        as(people.getFirst(), () -> search.search("Токтогулов Эрмек"));
        open();
        bare.start("chain", "warm");
        bare.start("nrm", "warm");
        var ours = counted.of(this::open);
        System.out.printf(
                "P1 log an identification: %s against %s of a chain, %s of the same procedure%n",
                ours,
                bare.counted.of(() -> bare.start("chain", "counted")),
                bare.counted.of(() -> bare.start("nrm", "counted")));
        System.out.println(
                "P1 against a chain: " + Pairs.of(WARM_UP, PAIRS, this::open, () -> bare.start("chain", key())));
        System.out.println("P1 against the same procedure: "
                + Pairs.of(WARM_UP, PAIRS, this::open, () -> bare.start("nrm", key())));
        if (Boolean.getBoolean("bench.statements")) {
            ours.statements().forEach(System.out::println);
        }
        assertThat(ours.commits()).isOne();
    }

    @Test
    void carryingACase() {
        var moves = moves();
        assertThat(moves).hasSize(STEPS);
        carryBare(moves);
        var ours = counted.of(() -> carry(moves));
        System.out.printf(
                "P2 a case of %d steps: %s against %s%n", moves.size(), ours, bare.counted.of(() -> carryBare(moves)));
        System.out.println("P2 a case of %d steps: %s"
                .formatted(
                        moves.size(), Pairs.of(WARM_UP / 10, PAIRS / 3, () -> carry(moves), () -> carryBare(moves))));
        if (Boolean.getBoolean("bench.statements")) {
            ours.statements().forEach(System.out::println);
        }
    }

    private String key() {
        return "K" + keys.incrementAndGet();
    }

    private CaseNumber open() {
        return open(false);
    }

    private CaseNumber open(boolean danger) {
        return as(
                people.getFirst(),
                () -> cases.open(new NewCase(
                        UUID.randomUUID(),
                        Sex.M,
                        AgeClass.ADULT,
                        YesNoUnsure.NO,
                        YesNoUnsure.NO,
                        danger,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        null,
                        Map.of(
                                CaseField.FAMILY_NAME, Names.family(keys.incrementAndGet()),
                                CaseField.GIVEN_NAME, "Эрмек",
                                CaseField.LANGUAGE, "ky"))));
    }

    /** Carries one case with the first outcome of whatever can be done, and remembers what it was. */
    private List<Move> moves() {
        var number = open(true);
        var moves = new ArrayList<Move>();
        while (moves.size() < STEPS) {
            var before = moves.size();
            for (var item : as(people.getFirst(), () -> workItems.ofCase(number))) {
                people.stream()
                        .filter(person -> moves.size() < STEPS && as(person, () -> workItems.mayDo(person, item)))
                        .findFirst()
                        .ifPresent(person -> {
                            var move = move(person, item);
                            moves.add(move);
                            complete(number, move);
                        });
            }
            if (moves.size() == before) {
                return moves;
            }
        }
        return moves;
    }

    private Move move(Actor by, WorkItem item) {
        var declaration = procedures.declaration(item);
        var outcome = declaration.outcomes().getFirst().code();
        return new Move(by, item.element(), outcome, Map.of(declaration.outcomeVariable(), outcome));
    }

    private void complete(CaseNumber number, Move move) {
        as(move.by(), () -> {
            var item = workItems.ofCase(number).stream()
                    .filter(it -> it.open() && it.element().equals(move.element()))
                    .findFirst()
                    .orElseThrow();
            workItems.complete(workItems.lock(item.ref()), move.outcome());
            return item;
        });
    }

    private void carry(List<Move> moves) {
        var number = open(true);
        moves.forEach(move -> complete(number, move));
    }

    private void carryBare(List<Move> moves) {
        var key = PlainAnswers.DANGER + key();
        bare.start("nrm", key);
        moves.forEach(move -> bare.complete(key, move.element(), move.variable()));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> transaction.execute(status -> work.get()));
    }
}
