package org.koldoo.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where somebody is told what they have no right to see: it is read as the mechanism, so that the custodian holds
 * no right to the case, and only {@link #FIELDS} are read at all.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTODIAN')")
class OpenedCards implements EmergencyCards {

    private final CaseFileTable files;
    private final FieldTable fields;
    private final WallTable walls;
    private final CustodianTable custodians;
    private final CustodianRules rules;
    private final TelephoneTable telephones;
    private final WatchCircle circle;
    private final FreshSignIn proof;
    private final Alerts alerts;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    OpenedCards(
            CaseFileTable files,
            FieldTable fields,
            WallTable walls,
            CustodianTable custodians,
            CustodianRules rules,
            TelephoneTable telephones,
            WatchCircle circle,
            FreshSignIn proof,
            Alerts alerts,
            Timeline timeline,
            Journal journal,
            Clock clock) {
        this.files = files;
        this.fields = fields;
        this.walls = walls;
        this.custodians = custodians;
        this.rules = rules;
        this.telephones = telephones;
        this.circle = circle;
        this.proof = proof;
        this.alerts = alerts;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Optional<Card> open(String typed, String reason) {
        proof.require();
        var words = KeptEmergency.words(reason);
        var actor = CurrentActor.require();
        var row = Mechanism.does(() -> files.named(typed).filter(found -> isFor(actor, found)));
        if (row.isEmpty()) {
            var facts = Map.of("body", actor.requireBody().value());
            journal.append(
                    JournalEntry.general("card.refused", UUID.randomUUID().toString(), facts));
            alerts.raise(new NewAlert("card.refused", null, Set.of(NewAlert.Recipient.oversight()), facts));
            return Optional.empty();
        }
        return Optional.of(Mechanism.does(() -> card(actor, row.get(), words)));
    }

    private boolean isFor(Actor actor, CaseRow row) {
        return row.restricted()
                && rules.fits(row, actor)
                && (custodians.named(row.number()).contains(actor.id())
                        || custodians.onCall(actor.id(), clock.instant()));
    }

    private Card card(Actor actor, CaseRow row, String words) {
        var id = UUID.randomUUID();
        var body = actor.requireBody();
        custodians.opened(id, row.number(), actor.id(), body, words, clock.instant());
        var facts = Map.of("body", body.value());
        var team = circle.ofCase(row, actor.id());
        if (!team.isEmpty()) {
            alerts.raise(new NewAlert("card.opened", row.number(), team, facts));
        }
        timeline.add(row.number(), Timeline.Kind.SYSTEM, "card.opened", facts);
        journal.append(JournalEntry.of("card.opened", row.number(), id.toString(), facts));
        var call = new ArrayList<UserId>();
        if (row.assignee() != null) {
            call.add(row.assignee());
        }
        walls.named(row.number()).stream()
                .filter(person -> !call.contains(person))
                .forEach(call::add);
        var numbers = telephones.numbers(row.number());
        return new Card(
                row.number(),
                fields.read(row.number(), FIELDS),
                call.stream()
                        .map(person -> new Call(person, numbers.get(person)))
                        .toList(),
                row.owner());
    }
}
