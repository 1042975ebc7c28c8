package org.koldoo.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.workflow.DryRuns.Entry;
import org.koldoo.workflow.DryRuns.OpenTask;
import org.koldoo.workflow.DryRuns.What;
import org.koldoo.workflow.DryRuns.Who;

/** What one play knows and has written down. The engine serves many; each thread has its own sheet. */
final class DrySheet {

    /** Enough for the longest way through the mechanism; a procedure that needs more goes round in circles. */
    private static final int MOST_ARROWS = 3_000;

    private static final int MOST_ENTRIES = 1_000;
    private static final int DEEPEST_CALL = 8;

    private static final ScopedValue<DrySheet> CURRENT = ScopedValue.newInstance();

    /** A procedure that runs in the play. */
    record Run(int number, int depth, DryFile file) {}

    final BodyCode owner;
    final Map<String, Object> facts;
    final Map<String, DryFile> files;
    final Map<String, String> definitions = new HashMap<>();
    final Map<String, DryFile> byDefinition = new HashMap<>();
    final Map<String, Run> runs = new LinkedHashMap<>();
    final Map<String, OpenTask> open = new LinkedHashMap<>();
    final Set<String> overdue = new HashSet<>();
    final List<Entry> entries = new ArrayList<>();
    final DryAddressees addressees;
    Instant now;

    @Nullable
    String completing;

    boolean limited;
    boolean over;
    private final Map<String, Integer> opened = new HashMap<>();
    private int arrows;

    DrySheet(DryRuns.Setting setting, Map<String, DryFile> files, DryAddressees addressees) {
        this.owner = setting.owner();
        this.facts = new HashMap<>(setting.facts());
        this.now = setting.start();
        this.files = files;
        this.addressees = addressees;
    }

    static @Nullable DrySheet current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    static DrySheet require() {
        return CURRENT.get();
    }

    <T> T playing(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    Run run(String instance) {
        var run = runs.get(instance);
        if (run == null) {
            throw new IllegalStateException("A procedure that never started");
        }
        return run;
    }

    void start(String instance, String definition, @Nullable String caller) {
        int depth = caller == null ? 0 : run(caller).depth() + 1;
        if (depth > DEEPEST_CALL) {
            stop();
        }
        var file = byDefinition.get(definition);
        if (file == null) {
            throw new IllegalStateException("A procedure that is not part of the play");
        }
        runs.put(instance, new Run(runs.size(), depth, file));
        add(depth == 0 ? What.STARTED : What.CALLED, depth, "", file.content().name(), null);
    }

    void end(String instance) {
        var run = run(instance);
        add(
                run.depth() == 0 ? What.ENDED : What.RETURNED,
                run.depth(),
                "",
                run.file().content().name(),
                null);
    }

    void open(String task, String instance, String element, @Nullable Instant due) {
        var run = run(instance);
        var step = run.file().content().steps().get(element);
        if (step == null) {
            throw new IllegalStateException("No step " + element);
        }
        var who = addressees.resolve(step, owner);
        int times = opened.merge(run.number() + "/" + element, 1, Integer::sum);
        var outcomes = step.outcomes().isEmpty()
                ? List.of(new StepChoice(StepCompletion.DONE, new Labels("", "", "")))
                : step.outcomes();
        var key = run.number() + "/" + element + "/" + times;
        open.put(
                task,
                new OpenTask(
                        key,
                        run.depth(),
                        run.file().content().name(),
                        step,
                        who,
                        now,
                        due,
                        outcomes,
                        !owner.equals(who.body())));
        entry(new Entry(now, What.OPENED, run.depth(), element, step.name(), null, who, due, null));
    }

    /** A task went away without being done. */
    void gone(String task) {
        var gone = over || task.equals(completing) ? null : open.remove(task);
        if (gone != null) {
            add(What.CANCELLED, gone.depth(), gone.step().element(), gone.step().name(), null);
        }
    }

    void arrow(String instance, String arrow) {
        if (++arrows > MOST_ARROWS) {
            stop();
        }
        var run = run(instance);
        var question = run.file().questions().get(arrow);
        if (question != null) {
            add(
                    What.DECIDED,
                    run.depth(),
                    question,
                    run.file().name(question),
                    run.file().name(arrow));
        }
    }

    void add(What what, int depth, String element, Labels name, @Nullable Labels detail) {
        entry(new Entry(now, what, depth, element, name, detail, (Who) null, null, null));
    }

    void entry(Entry entry) {
        if (entries.size() >= MOST_ENTRIES) {
            stop();
        }
        entries.add(entry);
    }

    void stop() {
        limited = true;
        throw new Refused("dryrun.limit");
    }
}
