package org.koldoo.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.Turns;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.workflow.Deadlines;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasAnyRole('CASEWORKER','SUPERVISOR','OFFICER')")
class KeptEmergency implements EmergencyAccess {

    static final String BASIS = "EMERGENCY";
    static final Duration LASTS = Duration.ofMinutes(60);
    static final int FREEZES = 3;
    static final Duration WITHIN = Duration.ofDays(7);
    private static final String REVIEW = "emergency.review";

    private final EmergencyTable table;
    private final GrantTable grants;
    private final CaseFileTable files;
    private final Visibility visibility;
    private final CaseGuard guard;
    private final WallTable walls;
    private final ExclusionTable exclusions;
    private final WatchCircle circle;
    private final Institutions institutions;
    private final Deadlines deadlines;
    private final FreshSignIn proof;
    private final Turns turns;
    private final Alerts alerts;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    KeptEmergency(
            EmergencyTable table,
            GrantTable grants,
            CaseFileTable files,
            Visibility visibility,
            CaseGuard guard,
            WallTable walls,
            ExclusionTable exclusions,
            WatchCircle circle,
            Institutions institutions,
            Deadlines deadlines,
            FreshSignIn proof,
            Turns turns,
            Alerts alerts,
            Timeline timeline,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.grants = grants;
        this.files = files;
        this.visibility = visibility;
        this.guard = guard;
        this.walls = walls;
        this.exclusions = exclusions;
        this.circle = circle;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.proof = proof;
        this.turns = turns;
        this.alerts = alerts;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    /** What an emergency needs: plain facts, medical alerts, how to reach the person safely. Danger is a plain fact. */
    static Set<CaseField> fields() {
        var fields = EnumSet.copyOf(EmergencyCards.FIELDS);
        for (var field : CaseField.values()) {
            if (field.fieldClass() == FieldClass.P1) {
                fields.add(field);
            }
        }
        return fields;
    }

    @Override
    public Standing standing() {
        var actor = CurrentActor.require();
        // An unknown body is treated like the police: it gets nothing by this way.
        if (institutions.find(actor.requireBody()).map(Body::lawEnforcement).orElse(true)) {
            return Standing.POLICE;
        }
        var now = clock.instant();
        if (table.overdue(actor.id(), now) > 0) {
            return Standing.SUSPENDED;
        }
        return table.since(actor.id(), now.minus(WITHIN)) >= FREEZES ? Standing.FROZEN : Standing.MAY;
    }

    @Override
    public Optional<Opened> open(String typed, String reasonCode, String reason) {
        proof.require();
        // Several requests of one instant would all be the third.
        turns.take(CurrentActor.require().id(), "emergency");
        // Before anybody looks whether there is such a case.
        var standing = standing();
        if (standing != Standing.MAY) {
            throw refused(standing);
        }
        if (!REASONS.contains(reasonCode)) {
            throw new Refused("emergency.reason.code");
        }
        var words = words(reason);
        var actor = CurrentActor.require();
        var found = Mechanism.does(() -> files.named(typed));
        if (found.isEmpty() || keptFrom(actor, found.get())) {
            refused(actor, found);
            return Optional.empty();
        }
        var row = found.get();
        if (visibility.sight(actor, row.number()).filter(Visibility.Sight::full).isPresent()) {
            throw new Refused("emergency.seen");
        }
        var running = table.running(actor.id(), row.number(), clock.instant());
        return Optional.of(new Opened(row.number(), running.orElseGet(() -> grant(actor, row, reasonCode, words))));
    }

    private static Refused refused(Standing standing) {
        return switch (standing) {
            case FROZEN -> new Refused("emergency.FROZEN");
            case SUSPENDED -> new Refused("emergency.SUSPENDED");
            default -> new Refused("emergency.POLICE");
        };
    }

    static String words(String typed) {
        var words = CleanText.lines(typed);
        if (words.replaceAll("\\s+", " ").strip().length() < SHORTEST_REASON) {
            throw new Refused("emergency.reason.short", SHORTEST_REASON);
        }
        if (words.length() > FieldRules.LONGEST_TEXT) {
            throw new Refused("text.tooLong", FieldRules.LONGEST_TEXT);
        }
        return words;
    }

    private boolean keptFrom(Actor actor, CaseRow row) {
        return row.restricted()
                || walls.denied(row.number(), actor.requireBody())
                || exclusions.excludes(row.number(), actor);
    }

    private Instant grant(Actor actor, CaseRow row, String code, String words) {
        var now = clock.instant();
        var use = new Use(
                UUID.randomUUID(),
                row.number(),
                actor.id(),
                actor.requireBody(),
                code,
                words,
                now,
                now.plus(LASTS),
                deadlines.due(REVIEW, now),
                null,
                0);
        grants.insert(List.of(new CaseAccess.Grant(
                row.number(),
                use.body(),
                actor.id(),
                null,
                Scope.EMERGENCY,
                fields(),
                BASIS,
                use.id(),
                now,
                use.endsAt())));
        table.insert(use);
        var facts = Map.of("reason", code, "body", use.body().value());
        var to = new HashSet<>(circle.ofCase(row, actor.id()));
        to.addAll(circle.oversight(row, actor.id()));
        alerts.raise(new NewAlert("emergency.used", row.number(), to, facts));
        if (table.since(actor.id(), now.minus(WITHIN)) >= FREEZES) {
            alerts.raise(new NewAlert(
                    "emergency.frozen",
                    null,
                    Set.of(NewAlert.Recipient.oversight()),
                    Map.of("body", facts.get("body"))));
        }
        timeline.add(row.number(), Timeline.Kind.SYSTEM, "emergency.used", facts);
        journal.append(JournalEntry.of("emergency.used", row.number(), use.id().toString(), facts));
        return use.endsAt();
    }

    /**
     * Nothing in the journal or in an alert by the acting person names the case: whoever reads the own entries would learn from
     * it that there is one. Those who guard the case are told beside it.
     */
    private void refused(Actor actor, Optional<CaseRow> kept) {
        var facts = Map.of("body", actor.requireBody().value());
        journal.append(
                JournalEntry.general("emergency.refused", UUID.randomUUID().toString(), facts));
        alerts.raise(new NewAlert("emergency.refused", null, Set.of(NewAlert.Recipient.oversight()), facts));
        kept.ifPresent(row -> {
            var to = Mechanism.does(() -> circle.ofCase(row, actor.id()));
            if (!to.isEmpty()) {
                alerts.raise(new NewAlert(
                        "emergency.knocked",
                        null,
                        to,
                        Map.of(
                                "case",
                                row.number().value(),
                                "body",
                                actor.requireBody().value())));
            }
        });
    }

    @Override
    public Optional<Instant> until(CaseNumber number) {
        guard.require(number, Scope.EMERGENCY);
        var until = table.running(CurrentActor.require().id(), number, clock.instant());
        until.ifPresent(hour -> journal.append(JournalEntry.of("emergency.looked", number, number.value())));
        return until;
    }

    @Override
    public List<Use> toReview() {
        return table.open(visibility.of(CurrentActor.require()), 100).stream()
                .filter(use -> reviews(use.number()))
                .toList();
    }

    /** The supervisors of the owner; of a case that was sealed meanwhile everybody of its team. */
    private boolean reviews(CaseNumber number) {
        var row = guard.owner(number).row();
        return row.restricted() || CurrentActor.require().has(Role.SUPERVISOR);
    }

    @Override
    public Use read(UUID use) {
        var found = forReview(use);
        journal.append(JournalEntry.of("emergency.read", found.number(), use.toString()));
        return found;
    }

    private Use forReview(UUID id) {
        var use = table.find(id).orElseThrow(Refused::noSuchCase);
        if (!reviews(use.number())) {
            throw Refused.noSuchCase();
        }
        return use;
    }

    @Override
    public void review(UUID id, Verdict verdict, String note, long version) {
        var use = forReview(id);
        var actor = CurrentActor.require();
        if (use.user().equals(actor.id())) {
            throw new Refused("emergency.own");
        }
        var words = CleanText.lines(note);
        if (words.isBlank()) {
            throw new Refused("emergency.note");
        }
        if (!table.review(use, verdict, words, actor.id(), clock.instant(), version)) {
            throw new Refused("emergency.reviewed");
        }
        var facts = Map.of("verdict", verdict.name());
        if (verdict == Verdict.NOT_JUSTIFIED) {
            alerts.raise(new NewAlert(
                    "emergency.notJustified",
                    use.number(),
                    circle.oversight(files.get(use.number()), actor.id()),
                    Map.of("body", use.body().value())));
        }
        timeline.add(use.number(), Timeline.Kind.SYSTEM, "emergency.reviewed", facts);
        journal.append(JournalEntry.of("emergency.reviewed", use.number(), id.toString(), facts));
    }
}
