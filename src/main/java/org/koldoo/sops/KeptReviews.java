package org.koldoo.sops;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.sops.DraftTable.Row;
import org.koldoo.sops.edit.ProcedureFile;
import org.koldoo.workflow.ProcedureChecks;
import org.koldoo.workflow.ProcedureVersions;
import org.koldoo.workflow.guard.Finding;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR')")
class KeptReviews implements Reviews {

    private static final int LONGEST_NOTE = 1000;

    private final DraftTable table;
    private final PublicationTable publications;
    private final Drafts drafts;
    private final ProcedureVersions versions;
    private final ProcedureChecks checks;
    private final SopRights rights;
    private final FreshSignIn fresh;
    private final Journal journal;
    private final Clock clock;

    KeptReviews(
            DraftTable table,
            PublicationTable publications,
            Drafts drafts,
            ProcedureVersions versions,
            ProcedureChecks checks,
            SopRights rights,
            FreshSignIn fresh,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.publications = publications;
        this.drafts = drafts;
        this.versions = versions;
        this.checks = checks;
        this.rights = rights;
        this.fresh = fresh;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Draft submit(UUID id, int revision, Order order) {
        var row = locked(id);
        rights.requireEdit(actor(), row.topic(), row.body());
        require(row, DraftState.DRAFT);
        if (row.revision() != revision) {
            throw new Refused("draft.changed");
        }
        var bpmn = table.bpmn(id, row.head());
        requireChange(row, bpmn);
        requireSound(bpmn);
        var digest = ProcedureFile.digest(bpmn);
        table.submit(id, inForce(row), checked(order), digest, actor().id(), clock.instant());
        tell("draft.submitted", row, digest);
        return drafts.find(id);
    }

    private void requireChange(Row row, String bpmn) {
        var base = row.base();
        if (base != null && versions.bpmn(base).equals(bpmn)) {
            throw new Refused("draft.unchanged");
        }
    }

    private void requireSound(String bpmn) {
        long errors = checks.check(bpmn.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(Finding::error)
                .count();
        if (errors > 0) {
            throw new Refused("procedure.refused", errors);
        }
    }

    private Order checked(Order order) {
        var number = order.number() == null ? "" : order.number().strip();
        var note = order.note() == null ? "" : order.note().strip();
        var date = order.date();
        if (note.length() > LONGEST_NOTE || number.length() > 60) {
            throw new Refused("draft.tooLong");
        }
        if (order.trial()) {
            return new Order(null, null, true, note);
        }
        if (number.isEmpty() || date == null) {
            throw new Refused("draft.order");
        }
        if (date.isAfter(LocalDate.now(clock))) {
            throw new Refused("draft.orderDate");
        }
        return new Order(number, date, false, note);
    }

    @Override
    public Draft withdraw(UUID id) {
        var row = locked(id);
        rights.requireEdit(actor(), row.topic(), row.body());
        if (!row.state().open()) {
            throw new Refused("draft.ended");
        }
        if (row.state() == DraftState.DRAFT) {
            return drafts.find(id);
        }
        table.backToWriting(id, null);
        tell("draft.withdrawn", row, digest(row));
        return drafts.find(id);
    }

    @Override
    public boolean mayDecide(UUID id) {
        return table.find(id)
                .filter(row -> row.state() == DraftState.IN_REVIEW)
                .filter(row -> rights.mayApprove(actor(), row.topic(), row.body(), table.authors(id)))
                .isPresent();
    }

    @Override
    public List<StaffMember> deciders(UUID id) {
        var row = locked(id);
        var hands = new HashSet<>(table.authors(id));
        if (row.state() == DraftState.DRAFT && rights.mayEdit(actor(), row.topic(), row.body())) {
            hands.add(actor().id()); // Whoever asks does not answer.
        }
        return rights.seconds(row.topic(), row.body(), hands);
    }

    @Override
    public Draft approve(UUID id, String digest) {
        fresh.require();
        var row = locked(id);
        require(row, DraftState.IN_REVIEW);
        requireSecond(row);
        var now = digest(row);
        if (!now.equals(digest) || !now.equals(row.submittedDigest())) {
            throw new Refused("draft.changed");
        }
        requireSound(table.bpmn(id, row.head()));
        table.approve(id, digest, actor().id(), clock.instant());
        tell("draft.approved", row, digest);
        return drafts.find(id);
    }

    @Override
    public Draft giveBack(UUID id, String reason) {
        var row = locked(id);
        require(row, DraftState.IN_REVIEW);
        requireSecond(row);
        if (reason.isBlank() || reason.strip().length() > LONGEST_NOTE) {
            throw new Refused("draft.reason");
        }
        table.backToWriting(id, reason.strip());
        tell("draft.returned", row, digest(row));
        return drafts.find(id);
    }

    private void requireSecond(Row row) {
        if (!rights.mayApprove(actor(), row.topic(), row.body(), table.authors(row.id()))) {
            throw new Refused("draft.secondPerson");
        }
    }

    @Override
    public UUID publish(UUID id) {
        fresh.require();
        var row = locked(id);
        rights.requireEdit(actor(), row.topic(), row.body());
        require(row, DraftState.APPROVED);
        var bpmn = table.bpmn(id, row.head());
        if (!ProcedureFile.digest(bpmn).equals(row.approvedDigest())) {
            throw new Refused("draft.changed");
        }
        requireStillSecond(row);
        if (!Objects.equals(inForce(row), row.base())) {
            throw new Refused("draft.base");
        }
        var version = versions.publish(bpmn.getBytes(StandardCharsets.UTF_8));
        table.end(id, DraftState.PUBLISHED, version, clock.instant());
        keep(row.topic(), row.body(), version, Publication.Kind.PUBLISHED, row);
        return version;
    }

    /** What the second person sees the draft beside. */
    private @Nullable UUID inForce(Row row) {
        return versions.active(row.topic(), row.body())
                .map(ProcedureVersions.Version::id)
                .orElse(null);
    }

    /** Whoever lost the right since then has not approved it any more. */
    private void requireStillSecond(Row row) {
        var second = row.approvedBy();
        if (second == null || !rights.mayStillApprove(second, row.topic(), row.body(), table.authors(row.id()))) {
            throw new Refused("draft.approverGone");
        }
    }

    @Override
    public void goBack(UUID id) {
        var version = versions.find(id).orElseThrow(() -> new Refused("procedure.version.unknown"));
        rights.requireEdit(actor(), version.topic(), version.body());
        versions.activate(id);
        keep(version.topic(), version.body(), id, Publication.Kind.WENT_BACK, null);
    }

    private void keep(String topic, @Nullable BodyCode body, UUID version, Publication.Kind kind, @Nullable Row draft) {
        publications.insert(new Publication(
                UUID.randomUUID(),
                version,
                topic,
                body,
                kind,
                draft == null ? new Order(null, null, false, null) : draft.order(),
                actor().id(),
                clock.instant(),
                draft == null ? null : draft.approvedBy(),
                null,
                null));
        journal.append(JournalEntry.general(
                "procedure.inForce", version.toString(), Map.of("procedure", topic, "kind", kind.name())));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public List<Publication> publications(String topic, @Nullable BodyCode body) {
        boolean inside = rights.maySee(actor(), topic, body);
        return publications.of(topic, body).stream()
                .map(publication -> inside ? publication : publication.withoutNote())
                .toList();
    }

    @Override
    public List<Publication> toConfirm() {
        return publications.waiting().stream().filter(this::mayConfirm).toList();
    }

    @Override
    public void confirm(UUID id) {
        var publication = publications
                .lock(id)
                .filter(Publication::waitsForReview)
                .orElseThrow(() -> new Refused("publication.unknown"));
        if (!mayConfirm(publication)) {
            throw new Refused("draft.secondPerson");
        }
        publications.reviewed(id, actor().id(), clock.instant());
        journal.append(JournalEntry.general(
                "procedure.reviewed", publication.version().toString(), Map.of("procedure", publication.topic())));
    }

    private boolean mayConfirm(Publication publication) {
        return rights.mayApprove(actor(), publication.topic(), publication.body(), Set.of(publication.by()));
    }

    private Row locked(UUID id) {
        return table.lock(id)
                .filter(row -> rights.maySee(actor(), row.topic(), row.body()))
                .orElseThrow(() -> new Refused("draft.unknown"));
    }

    private static void require(Row row, DraftState state) {
        if (row.state() != state) {
            throw new Refused(row.state().open() ? "draft.state" : "draft.ended");
        }
    }

    private String digest(Row row) {
        return ProcedureFile.digest(table.bpmn(row.id(), row.head()));
    }

    private static Actor actor() {
        return CurrentActor.require();
    }

    private void tell(String action, Row row, String digest) {
        journal.append(
                JournalEntry.general(action, row.id().toString(), Map.of("procedure", row.topic(), "digest", digest)));
    }
}
