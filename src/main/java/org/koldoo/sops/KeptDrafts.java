package org.koldoo.sops;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.sops.DraftTable.Row;
import org.koldoo.sops.edit.OwnVersion;
import org.koldoo.sops.edit.ProcedureFile;
import org.koldoo.workflow.ProcedureVersions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR')")
class KeptDrafts implements Drafts {

    /** Whoever has not changed anything for so long does not keep others away. */
    private static final Duration LEFT_LYING = Duration.ofMinutes(10);

    /** How many steps back are kept. */
    private static final int HISTORY = 200;

    private final DraftTable table;
    private final ProcedureVersions versions;
    private final SopRights rights;
    private final Journal journal;
    private final Clock clock;

    KeptDrafts(DraftTable table, ProcedureVersions versions, SopRights rights, Journal journal, Clock clock) {
        this.table = table;
        this.versions = versions;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Draft> open() {
        var actor = CurrentActor.require();
        return table.open().stream()
                .filter(row -> rights.maySee(actor, row.topic(), row.body()))
                .map(row -> shown(row, actor, ""))
                .toList();
    }

    @Override
    public Optional<Draft> of(String topic, @Nullable BodyCode body) {
        var actor = CurrentActor.require();
        return table.open(topic, body)
                .filter(row -> rights.maySee(actor, topic, body))
                .map(row -> shown(row, actor));
    }

    @Override
    public Draft find(UUID id) {
        var actor = CurrentActor.require();
        return table.find(id)
                .filter(row -> rights.maySee(actor, row.topic(), row.body()))
                .map(row -> shown(row, actor))
                .orElseThrow(() -> new Refused("draft.unknown"));
    }

    @Override
    public Draft start(String topic, @Nullable BodyCode body) {
        var actor = CurrentActor.require();
        rights.requireEdit(actor, topic, body);
        return table.open(topic, body).map(row -> shown(row, actor)).orElseGet(() -> {
            var own = versions.active(topic, body);
            if (own.isPresent()) {
                return insert(
                        actor,
                        topic,
                        body,
                        own.get().id(),
                        versions.bpmn(own.get().id()));
            }
            var national = versions.active(topic, null).orElseThrow(() -> new Refused("procedure.unknown", topic));
            return insert(
                    actor,
                    topic,
                    body,
                    null,
                    OwnVersion.of(versions.bpmn(national.id()), topic, body == null ? actor.requireBody() : body));
        });
    }

    @Override
    public Draft startWith(String bpmn) {
        var actor = CurrentActor.require();
        var file = ProcedureFile.read(bpmn);
        rights.requireEdit(actor, file.topic(), file.body());
        var there = table.open(file.topic(), file.body());
        if (there.isPresent()) {
            return save(there.get().id(), there.get().revision(), bpmn);
        }
        var base = versions.active(file.topic(), file.body()).map(ProcedureVersions.Version::id);
        return insert(actor, file.topic(), file.body(), base.orElse(null), bpmn);
    }

    private Draft insert(Actor actor, String topic, @Nullable BodyCode body, @Nullable UUID base, String bpmn) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        table.insert(id, topic, body, base, actor.id(), now);
        table.addStep(id, 0, bpmn, actor.id(), now);
        tell("draft.started", id, topic, bpmn);
        return find(id);
    }

    @Override
    public Draft save(UUID id, int revision, String bpmn) {
        var actor = CurrentActor.require();
        var row = writing(id, actor, revision);
        var file = ProcedureFile.read(bpmn);
        if (!file.topic().equals(row.topic()) || !DraftTable.key(file.body()).equals(DraftTable.key(row.body()))) {
            throw new Refused("draft.otherProcedure");
        }
        if (table.bpmn(id, row.head()).equals(bpmn)) {
            return shown(row, actor);
        }
        int next = row.head() + 1;
        table.addStep(id, next, bpmn, actor.id(), clock.instant());
        table.forgetStepsBefore(id, next - HISTORY);
        return moved(row, next, next, actor.id());
    }

    @Override
    public Draft undo(UUID id, int revision) {
        return step(id, revision, -1);
    }

    @Override
    public Draft redo(UUID id, int revision) {
        return step(id, revision, 1);
    }

    private Draft step(UUID id, int revision, int by) {
        var actor = CurrentActor.require();
        var row = writing(id, actor, revision);
        int head = row.head() + by;
        if (head > row.lastStep() || !table.hasStep(id, head)) {
            return shown(row, actor);
        }
        table.addAuthor(id, actor.id());
        return moved(row, head, row.lastStep(), actor.id());
    }

    private Draft moved(Row row, int head, int last, UserId by) {
        table.moveTo(row.id(), row.revision() + 1, head, last, by, clock.instant());
        return find(row.id());
    }

    @Override
    public Draft takeOver(UUID id) {
        var actor = CurrentActor.require();
        var row = table.lock(id).orElseThrow(() -> new Refused("draft.unknown"));
        rights.requireEdit(actor, row.topic(), row.body());
        requireOpen(row);
        if (heldByAnother(row, actor) && !leftLying(row)) {
            throw new Refused("draft.heldNow", LEFT_LYING.toMinutes());
        }
        table.moveTo(id, row.revision(), row.head(), row.lastStep(), actor.id(), clock.instant());
        tell("draft.takenOver", id, row.topic(), table.bpmn(id, row.head()));
        return find(id);
    }

    @Override
    public void discard(UUID id) {
        var actor = CurrentActor.require();
        var row = table.lock(id).orElseThrow(() -> new Refused("draft.unknown"));
        rights.requireEdit(actor, row.topic(), row.body());
        requireOpen(row);
        if (heldByAnother(row, actor) && !leftLying(row)) {
            throw new Refused("draft.held");
        }
        table.end(id, DraftState.DISCARDED, null, clock.instant());
        tell("draft.discarded", id, row.topic(), table.bpmn(id, row.head()));
    }

    /** A draft that the actor may change now, locked. */
    private Row writing(UUID id, Actor actor, int revision) {
        var row = table.lock(id)
                .filter(found -> rights.maySee(actor, found.topic(), found.body()))
                .orElseThrow(() -> new Refused("draft.unknown"));
        rights.requireEdit(actor, row.topic(), row.body());
        if (row.state() != DraftState.DRAFT) {
            throw new Refused(row.state().open() ? "draft.locked" : "draft.ended");
        }
        if (heldByAnother(row, actor)) {
            throw new Refused("draft.held");
        }
        if (row.revision() != revision) {
            throw new Refused("draft.changed");
        }
        return row;
    }

    private static void requireOpen(Row row) {
        if (!row.state().open()) {
            throw new Refused("draft.ended");
        }
    }

    private boolean leftLying(Row row) {
        return row.heldAt().plus(LEFT_LYING).isBefore(clock.instant());
    }

    private static boolean heldByAnother(Row row, Actor actor) {
        return !row.holder().equals(actor.id());
    }

    private void tell(String action, UUID draft, String topic, String bpmn) {
        journal.append(JournalEntry.general(
                action, draft.toString(), Map.of("procedure", topic, "digest", ProcedureFile.digest(bpmn))));
    }

    private Draft shown(Row row, Actor actor) {
        return shown(row, actor, table.bpmn(row.id(), row.head()));
    }

    private Draft shown(Row row, Actor actor, String bpmn) {
        boolean writable = row.state() == DraftState.DRAFT && rights.mayEdit(actor, row.topic(), row.body());
        return new Draft(
                row.id(),
                row.topic(),
                row.body(),
                row.base(),
                row.state(),
                row.revision(),
                table.hasStep(row.id(), row.head() - 1),
                row.head() < row.lastStep(),
                bpmn.isEmpty() ? "" : ProcedureFile.digest(bpmn),
                bpmn,
                row.startedBy(),
                row.holder(),
                row.heldAt(),
                writable && !heldByAnother(row, actor),
                row.order(),
                row.submittedBy(),
                row.submittedAt(),
                row.approvedBy(),
                row.returned(),
                row.version());
    }
}
