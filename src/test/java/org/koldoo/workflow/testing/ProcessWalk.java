package org.koldoo.workflow.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.guard.XmlNode;

/**
 * Walks a procedure on the real engine until everything in it has happened: every arrow, every timer, every outcome, and every
 * loop not at all, once and twice. Where a run waits it mostly does what was done least so far; facts change on the way.
 * Procedures that are called run too.
 */
public class ProcessWalk {

    private static final Pattern FACT = Pattern.compile("fact_[a-z_]+");
    private static final Pattern ROUNDS = Pattern.compile("rounds:(.+)=([12])");
    private static final int MOST_RUNS = 200;
    private static final int MOST_STEPS = 300;

    private final Runs runs;
    private final StubPorts.SetFacts facts;
    private final Procedures procedures;
    private final RuntimeService engine;
    private final MutableClock clock;

    ProcessWalk(Runs runs, StubPorts.SetFacts facts, Procedures procedures, RuntimeService engine, MutableClock clock) {
        this.runs = runs;
        this.facts = facts;
        this.procedures = procedures;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * What a walk did.
     *
     * @param missing arrows, timers, outcomes and numbers of rounds that never happened
     * @param endless runs that did not come to an end
     */
    public record Report(int runs, int steps, Set<String> missing, int endless) {}

    /** Walks a procedure that comes with the program, given the process element of its file. */
    public Report walk(XmlNode process) {
        var walk = new Walk(process);
        engine.addEventListener(walk.met, FlowableEngineEventType.SEQUENCEFLOW_TAKEN);
        try {
            return walk.all();
        } finally {
            engine.removeEventListener(walk.met);
            clock.reset();
        }
    }

    private record Aim(String element, int rounds) {}

    private record Choice(String name, Runnable work) {}

    private final class Walk {

        private final Random random = new Random(42);
        private final Map<String, Integer> used = new HashMap<>();
        private final Map<String, Integer> usedNow = new HashMap<>();
        private final String topic;
        private final BodyCode owner;
        private int rounds;
        private @Nullable Aim aim;
        private final Set<String> wanted;
        private final Set<String> read;
        private final MetOnTheWay met;

        Walk(XmlNode process) {
            var versionOf = process.extensions("koldoo:versionOf").findFirst();
            this.topic = versionOf.map(node -> node.text().strip()).orElse(process.value("id"));
            this.owner = versionOf.map(node -> BodyCode.of(node.value("body"))).orElse(StubPorts.OWNER);
            this.wanted = ThingsToMeet.in(topic, process);
            this.met = new MetOnTheWay(process);
            this.read = process.everything()
                    .filter(node -> node.name().equals("conditionExpression"))
                    .flatMap(node -> FACT.matcher(node.text()).results().map(match -> match.group()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Report all() {
            int number = 0;
            int steps = 0;
            int endless = 0;
            while (number < MOST_RUNS && !met.all().containsAll(wanted)) {
                int taken = one(CaseNumber.random());
                number++;
                steps += taken;
                endless += taken >= MOST_STEPS ? 1 : 0;
            }
            var missing = new TreeSet<>(wanted);
            missing.removeAll(met.all());
            return new Report(number, steps, missing, endless);
        }

        private int one(CaseNumber caseNumber) {
            met.begin();
            usedNow.clear();
            rounds = random.nextInt(4);
            aim = aim();
            toss(caseNumber);
            runs.start(caseNumber, topic, owner);
            int steps = 0;
            while (!runs.ended(caseNumber) && steps < MOST_STEPS) {
                if (random.nextInt(3) == 0) {
                    toss(caseNumber);
                }
                var choice = choose(choices(caseNumber), steps);
                used.merge(choice.name(), 1, Integer::sum);
                usedNow.merge(choice.name(), 1, Integer::sum);
                met.did(choice.name());
                choice.work().run();
                steps++;
            }
            met.end();
            return steps;
        }

        private void toss(CaseNumber caseNumber) {
            read.forEach(fact -> facts.set(caseNumber, fact, random.nextBoolean()));
        }

        private List<Choice> choices(CaseNumber caseNumber) {
            var choices = new ArrayList<Choice>();
            for (var item : runs.open(caseNumber)) {
                for (var outcome : outcomes(item)) {
                    choices.add(new Choice(
                            item.topic() + ":" + item.element() + "=" + outcome, () -> runs.complete(item, outcome)));
                }
            }
            for (var timer : runs.timers(caseNumber)) {
                choices.add(new Choice("timer:" + timer.getElementId(), () -> runs.fire(timer)));
            }
            if (choices.isEmpty()) {
                throw new AssertionError(topic + " waits for nobody at "
                        + procedures.runsOf(caseNumber).stream()
                                .filter(run -> run.endedAt() == null)
                                .map(run -> run.topic() + run.activeElements())
                                .toList());
            }
            return choices;
        }

        /**
         * What was done least; now and then anything, so that other ways are seen and long runs end. A stubborn run answers the
         * same question the same way two or three times, which is how loops are gone round twice.
         */
        private Choice choose(List<Choice> choices, int steps) {
            if (aim != null) {
                boolean enough = met.visits(aim.element()) > aim.rounds();
                var towards = choices.stream()
                        .filter(choice -> enough != met.wayBackTo(aim.element()).contains(choice.name()))
                        .toList();
                if (!towards.isEmpty()) {
                    return fresh(towards, steps);
                }
            }
            var again = choices.stream()
                    .filter(choice -> rounds > 1 && usedNow.getOrDefault(choice.name(), 0) % rounds != 0)
                    .findFirst();
            return again.isPresent() ? again.get() : fresh(choices, steps);
        }

        /** Every other run goes for a number of rounds that is still missing, on a way that once led round. */
        private @Nullable Aim aim() {
            if (random.nextBoolean()) {
                return null;
            }
            return wanted.stream()
                    .filter(thing -> !met.all().contains(thing))
                    .map(ROUNDS::matcher)
                    .filter(Matcher::matches)
                    .map(rounds -> new Aim(rounds.group(1), Integer.parseInt(rounds.group(2))))
                    .filter(possible -> !met.wayBackTo(possible.element()).isEmpty())
                    .findAny()
                    .orElse(null);
        }

        private Choice fresh(List<Choice> choices, int steps) {
            return steps > MOST_STEPS / 3 || random.nextInt(4) == 0
                    ? choices.get(random.nextInt(choices.size()))
                    : choices.stream()
                            .min(Comparator.comparingInt(choice -> used.getOrDefault(choice.name(), 0)))
                            .orElseThrow();
        }

        private List<String> outcomes(WorkItem item) {
            var offered = procedures.declaration(item).outcomes();
            return offered.isEmpty()
                    ? List.of("DONE")
                    : offered.stream().map(outcome -> outcome.code()).toList();
        }
    }
}
