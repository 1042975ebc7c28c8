package org.koldoo.workflow;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.workflow.DecisionDraftRows.Row;
import org.koldoo.workflow.DecisionVersion.Order;
import org.koldoo.workflow.decisions.DecisionTable;
import org.koldoo.workflow.decisions.RowChange;
import org.koldoo.workflow.decisions.TableFile;
import org.koldoo.workflow.guard.DecisionCheck;
import org.koldoo.workflow.guard.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasAnyRole('COORDINATOR', 'ADMIN')")
class KeptDecisionDrafts implements DecisionDrafts {

    private final DecisionDraftRows rows;
    private final DecisionVersions versions;
    private final DecisionPublishing publishing;
    private final DecisionReview review;
    private final DecisionRights rights;
    private final DecisionEngine engine;
    private final StandingTables standing;
    private final ObjectProvider<ReplaySource> sources;
    private final FreshSignIn fresh;
    private final Clock clock;

    KeptDecisionDrafts(
            DecisionDraftRows rows,
            DecisionVersions versions,
            DecisionPublishing publishing,
            DecisionReview review,
            DecisionRights rights,
            DecisionEngine engine,
            StandingTables standing,
            ObjectProvider<ReplaySource> sources,
            FreshSignIn fresh,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.publishing = publishing;
        this.review = review;
        this.rights = rights;
        this.engine = engine;
        this.standing = standing;
        this.sources = sources;
        this.fresh = fresh;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID begin(String table) {
        var actor = rights.requireEditor();
        versions.lock();
        return rows.openOf(table).orElseGet(() -> {
            var inForce = review.inForce(table);
            var id = UUID.randomUUID();
            var dmn = TableFile.write(TableFile.required(versions.get(inForce).dmn()));
            rows.insert(id, table, inForce, dmn, actor.id(), clock.instant());
            rows.hand(id, actor.id());
            review.note("decision.draft.begun", held(id), dmn, Map.of());
            return id;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> openOf(String table) {
        return rights.mayRead(CurrentActor.require()) ? rows.openOf(table) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Draft read(UUID draft) {
        rights.requireReader();
        return shown(rows.find(draft, false).orElseThrow(KeptDecisionDrafts::unknown));
    }

    @Override
    @Transactional
    public Draft save(UUID draft, long version, DecisionTable content) {
        var row = editable(draft, version);
        var before = TableFile.required(rows.dmn(draft, row.revision()));
        // Only rows are edited: what the program asks stays as it is.
        var dmn = TableFile.write(before.with(content.rows()));
        if (DecisionCheck.check(dmn).stream().anyMatch(Finding::error)
                || TableFile.read(dmn).isEmpty()) {
            throw new Refused("decision.draft.cell");
        }
        rows.revision(draft, row.revision() + 1, dmn);
        return moved(row, row.revision() + 1);
    }

    @Override
    @Transactional
    public Draft undo(UUID draft, long version) {
        var row = editable(draft, version);
        return moved(row, Math.max(0, row.revision() - 1));
    }

    @Override
    @Transactional
    public Draft redo(UUID draft, long version) {
        var row = editable(draft, version);
        return moved(row, Math.min(rows.latest(draft), row.revision() + 1));
    }

    @Override
    @Transactional
    public Optional<ReplaySource.Replay> replay(UUID draft) {
        rights.requireReader();
        var row = held(draft);
        var dmn = rows.dmn(draft, row.revision());
        if (!publishing.sound(dmn)) {
            throw new Refused("decision.draft.problems");
        }
        return sources.stream()
                .filter(source -> source.asks(row.table()))
                .findFirst()
                .map(source -> {
                    var replay = source.replay(
                            new CandidateTables(standing, row.table(), null),
                            new CandidateTables(standing, row.table(), engine.parse(dmn, 0)));
                    review.note(
                            "decision.draft.replayed",
                            row,
                            dmn,
                            Map.of(
                                    "lookedAt", String.valueOf(replay.lookedAt()),
                                    "untried", String.valueOf(replay.untried()),
                                    "otherwise", String.valueOf(replay.changed())));
                    return replay;
                });
    }

    @Override
    @Transactional
    public Draft ask(UUID draft, long version, @Nullable Order order) {
        review.ask(editable(draft, version), order);
        return read(draft);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayApprove(UUID draft) {
        return rights.maySecond(CurrentActor.require(), rows.hands(draft));
    }

    @Override
    @Transactional
    public Draft approve(UUID draft, String digest) {
        fresh.require();
        review.approve(held(draft), digest);
        return read(draft);
    }

    @Override
    @Transactional
    public Draft reject(UUID draft, String reason) {
        review.reject(held(draft), reason);
        return read(draft);
    }

    @Override
    @Transactional
    public Draft takeBack(UUID draft) {
        review.takeBack(held(draft));
        return read(draft);
    }

    @Override
    @Transactional
    public UUID publish(UUID draft) {
        fresh.require();
        fresh.require();
        var actor = rights.requireReader();
        var row = held(draft);
        if (!rights.mayEdit(actor) && !actor.id().equals(row.approver())) {
            throw new Refused("decision.notYours");
        }
        return review.publish(row, row.author());
    }

    @Override
    @Transactional
    public void discard(UUID draft) {
        rights.requireEditor();
        var row = held(draft);
        review.require(row, State.DRAFT, State.IN_REVIEW, State.APPROVED);
        rows.ended(draft, State.DISCARDED, null);
        review.note("decision.draft.discarded", row, rows.dmn(draft, row.revision()), Map.of());
    }

    private Row held(UUID draft) {
        return rows.find(draft, true).orElseThrow(KeptDecisionDrafts::unknown);
    }

    private Row editable(UUID draft, long version) {
        rights.requireEditor();
        var row = held(draft);
        review.require(row, State.DRAFT);
        if (row.version() != version) {
            throw new Refused("decision.draft.changed");
        }
        return row;
    }

    private Draft moved(Row row, int revision) {
        var actor = CurrentActor.require();
        rows.hand(row.id(), actor.id());
        rows.at(row.id(), revision, actor.id(), clock.instant());
        review.note(
                "decision.draft.changed",
                row,
                rows.dmn(row.id(), revision),
                Map.of("revision", String.valueOf(revision)));
        return read(row.id());
    }

    private Draft shown(Row row) {
        var dmn = rows.dmn(row.id(), row.revision());
        var content = TableFile.required(dmn);
        var inForce = review.inForce(row.table());
        boolean open = row.state() != State.PUBLISHED && row.state() != State.DISCARDED;
        var compared = open ? inForce : row.base();
        return new Draft(
                row.id(),
                row.table(),
                row.state(),
                row.version(),
                content,
                publishing.definition(row.table()),
                Publishing.digest(dmn),
                RowChange.between(TableFile.required(versions.get(compared).dmn()), content),
                publishing.problems(content),
                row.state() != State.DRAFT && open && !inForce.equals(row.base()),
                row.state() == State.DRAFT && row.revision() > 0,
                row.state() == State.DRAFT && row.revision() < rows.latest(row.id()),
                row.changedBy(),
                row.changedAt(),
                row.order(),
                row.approver(),
                row.rejected());
    }

    private static Refused unknown() {
        return new Refused("decision.draft.unknown");
    }
}
