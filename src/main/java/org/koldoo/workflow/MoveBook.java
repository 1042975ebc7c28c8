package org.koldoo.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.MoveTable.Fate;
import org.koldoo.workflow.MoveTable.Row;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR')")
class MoveBook implements ProcedureMoves {

    private final MoveTable table;
    private final MovePlan plan;
    private final VersionTable versions;
    private final RunTable runs;
    private final Journal journal;
    private final Clock clock;

    MoveBook(MoveTable table, MovePlan plan, VersionTable versions, RunTable runs, Journal journal, Clock clock) {
        this.table = table;
        this.plan = plan;
        this.versions = versions;
        this.runs = runs;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Preview preview(UUID id, List<Pick> picks) {
        var target = active(id);
        var places = new ArrayList<Place>();
        var stay = new EnumMap<Why, Integer>(Why.class);
        int all = 0;
        int movable = 0;
        for (var from : older(target)) {
            var running = runs.open(from.id());
            var waits = plan.places(from);
            all += running.size();
            var byElement = new TreeMap<String, Integer>();
            for (var run : running) {
                var elements = waits.getOrDefault(run, List.of());
                Set.copyOf(elements).forEach(element -> byElement.merge(element, 1, Integer::sum));
                var why = plan.stays(from, elements, target, picks);
                if (why == null) {
                    movable++;
                } else {
                    stay.merge(why, 1, Integer::sum);
                }
            }
            byElement.forEach((element, count) -> places.add(place(from, element, count, target, picks)));
        }
        return new Preview(target.id(), target.number(), all, movable, stay, places);
    }

    private Place place(ProcedureVersion from, String element, int count, ProcedureVersion target, List<Pick> picks) {
        var landing = plan.landing(from, element, target, picks);
        var to = landing.to();
        return new Place(
                from.id(),
                from.number(),
                element,
                name(from, element),
                count,
                to == null ? null : new Target(to, name(target, to)),
                landing.why(),
                plan.choices(from, element, target));
    }

    private static Labels name(ProcedureVersion version, String element) {
        return DryFile.names(version.bpmn()).getOrDefault(element, new Labels("", "", ""));
    }

    @Override
    public UUID start(UUID id, List<Pick> picks) {
        versions.lock();
        var target = active(id);
        if (table.open(target.topic(), target.body())) {
            throw new Refused("move.running");
        }
        if (preview(id, picks).movable() == 0) {
            throw new Refused("move.nothing");
        }
        var move = UUID.randomUUID();
        table.insert(move, target, picks, CurrentActor.require().id(), clock.instant());
        for (var from : older(target)) {
            var waits = plan.places(from);
            for (var run : runs.open(from.id())) {
                var why = plan.stays(from, waits.getOrDefault(run, List.of()), target, picks);
                table.add(
                        move,
                        run,
                        from.id(),
                        why == null ? Fate.WAITING : Fate.STAYED,
                        why == null ? null : why.name());
            }
        }
        tell("procedure.moveStarted", move, target);
        return move;
    }

    @Override
    public void stop(UUID id) {
        var move = table.lock(id).orElseThrow(() -> new Refused("move.unknown"));
        if (move.state() == State.RUNNING) {
            table.end(id, State.STOPPED, clock.instant());
            tell("procedure.moveStopped", id, versions.get(move.target()));
        }
    }

    private void tell(String action, UUID move, ProcedureVersion target) {
        journal.append(JournalEntry.general(
                action,
                move.toString(),
                Map.of(
                        "procedure", target.content().id(),
                        "number", String.valueOf(target.number()))));
    }

    @Override
    public List<Progress> of(String topic, @Nullable BodyCode body) {
        return table.of(topic, body).stream().map(this::progress).toList();
    }

    private Progress progress(Row move) {
        var counts = table.counts(move.id());
        return new Progress(
                move.id(),
                move.target(),
                versions.get(move.target()).number(),
                move.state(),
                move.startedBy(),
                move.startedAt(),
                counts.getOrDefault(Fate.WAITING, 0),
                counts.getOrDefault(Fate.MOVED, 0),
                counts.getOrDefault(Fate.STAYED, 0),
                counts.getOrDefault(Fate.FAILED, 0),
                table.reasons(move.id()));
    }

    @Override
    public UUID target(UUID move) {
        return table.find(move).map(Row::target).orElseThrow(() -> new Refused("move.unknown"));
    }

    private ProcedureVersion active(UUID id) {
        return versions.find(id)
                .filter(version -> versions.activeOf(version.topic(), version.body())
                        .filter(active -> active.id().equals(id))
                        .isPresent())
                .orElseThrow(() -> new Refused("move.notActive"));
    }

    /** The other versions of the same procedure that cases still run by. */
    private List<ProcedureVersion> older(ProcedureVersion target) {
        return versions.all(target.topic(), target.body()).stream()
                .filter(version -> !version.id().equals(target.id()))
                .map(version -> versions.get(version.id()))
                .sorted(Comparator.comparingInt(ProcedureVersion::number))
                .toList();
    }
}
