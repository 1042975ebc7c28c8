package org.koldoo.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.DecisionDraftRows.Row;
import org.koldoo.workflow.DecisionDrafts.State;
import org.koldoo.workflow.DecisionVersion.Order;
import org.koldoo.workflow.decisions.RowChange;
import org.koldoo.workflow.decisions.TableFile;
import org.springframework.stereotype.Component;

/** A draft on its way from the last change to the version in force. The caller holds the draft. */
@Component
class DecisionReview {

    private static final int LONGEST_ORDER = 100;
    private static final int LONGEST_REASON = 1_000;

    private final DecisionDraftRows rows;
    private final DecisionVersions versions;
    private final DecisionPublishing publishing;
    private final DecisionRights rights;
    private final Journal journal;
    private final Clock clock;

    DecisionReview(
            DecisionDraftRows rows,
            DecisionVersions versions,
            DecisionPublishing publishing,
            DecisionRights rights,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.publishing = publishing;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    void ask(Row draft, @Nullable Order order) {
        var actor = rights.requireEditor();
        require(draft, State.DRAFT);
        requireSensible(order);
        var dmn = rows.dmn(draft.id(), draft.revision());
        if (!publishing.sound(dmn)) {
            throw new Refused("decision.draft.problems");
        }
        var inForce = inForce(draft.table());
        if (RowChange.between(TableFile.required(versions.get(inForce).dmn()), TableFile.required(dmn))
                .isEmpty()) {
            throw new Refused("decision.draft.same");
        }
        rows.hand(draft.id(), actor.id());
        rows.asked(draft.id(), inForce, order);
        note("decision.draft.asked", draft, dmn, Map.of("trial", String.valueOf(order == null)));
    }

    private void requireSensible(@Nullable Order order) {
        if (order == null) {
            return;
        }
        if (order.number().isBlank() || order.number().length() > LONGEST_ORDER) {
            throw new Refused("decision.order.number", LONGEST_ORDER);
        }
        if (order.date().isAfter(LocalDate.now(clock))) {
            throw new Refused("decision.order.date");
        }
    }

    void approve(Row draft, String seen) {
        var actor = rights.requireSecond(rows.hands(draft.id()));
        require(draft, State.IN_REVIEW);
        var dmn = rows.dmn(draft.id(), draft.revision());
        if (!Publishing.digest(dmn).equals(seen)) {
            throw new Refused("decision.draft.changed");
        }
        rows.approved(draft.id(), seen, actor.id());
        note("decision.draft.approved", draft, dmn, Map.of());
    }

    void reject(Row draft, String reason) {
        rights.requireSecond(rows.hands(draft.id()));
        require(draft, State.IN_REVIEW);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused("decision.reason", LONGEST_REASON);
        }
        rows.open(draft.id(), reason.strip());
        note("decision.draft.rejected", draft, rows.dmn(draft.id(), draft.revision()), Map.of());
    }

    void takeBack(Row draft) {
        rights.requireEditor();
        require(draft, State.IN_REVIEW, State.APPROVED);
        rows.open(draft.id(), null);
        note("decision.draft.takenBack", draft, rows.dmn(draft.id(), draft.revision()), Map.of());
    }

    /** What is published are the bytes as they lie there now, if they are still those that were approved. */
    UUID publish(Row draft, UserId by) {
        require(draft, State.APPROVED);
        versions.lock();
        var dmn = rows.dmn(draft.id(), draft.revision());
        if (!Publishing.digest(dmn).equals(draft.approvedDigest())) {
            throw new Refused("decision.draft.bytes");
        }
        if (!rights.stillSecond(draft.approver(), rows.hands(draft.id()))) {
            throw new Refused("decision.draft.approver");
        }
        if (!inForce(draft.table()).equals(draft.base())) {
            throw new Refused("decision.draft.base");
        }
        if (!publishing.sound(dmn)) {
            throw new Refused("decision.unsound");
        }
        var version = publishing.publish(draft.table(), dmn, false, draft.order(), by, draft.approver());
        rows.ended(draft.id(), State.PUBLISHED, version);
        return version;
    }

    UUID inForce(String table) {
        return versions.active(table)
                .orElseThrow(() -> new Refused("decision.version.unknown"))
                .version();
    }

    void require(Row draft, State... states) {
        if (!Set.copyOf(List.of(states)).contains(draft.state())) {
            throw new Refused("decision.draft.changed");
        }
    }

    void note(String action, Row draft, byte[] dmn, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("table", draft.table());
        facts.put("digest", Publishing.digest(dmn));
        journal.append(JournalEntry.general(action, draft.id().toString(), facts));
    }
}
