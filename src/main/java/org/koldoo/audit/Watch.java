package org.koldoo.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.Onlooker;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Watches the looking, in its own transaction: who looks at unusually much, at night or at what is nobody's work is alerted
 * about, to the body's supervisors and to oversight. Work on the own cases is never held up; for cases of others, somebody
 * who goes on far beyond what is usual is asked what for.
 */
@Component
class Watch implements Onlooker {

    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NIGHT = Duration.ofHours(8);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration SAID = Duration.ofMinutes(30);
    private static final Duration SAME_LOOK = Duration.ofMinutes(10);

    private final LookTable looks;
    private final DecoyTable decoys;
    private final Thresholds thresholds;
    private final WorkItems workItems;
    private final Alerts alerts;
    private final Clock clock;

    Watch(LookTable looks, DecoyTable decoys, Thresholds thresholds, WorkItems workItems, Alerts alerts, Clock clock) {
        this.looks = looks;
        this.decoys = decoys;
        this.thresholds = thresholds;
        this.workItems = workItems;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public void looks(Look look) {
        var actor = CurrentActor.require();
        if (actor.equals(Actor.SYSTEM)) {
            return;
        }
        if (decoys.holds(look.number())) {
            // And goes on like any other: what is never asked for a purpose would be known for a decoy.
            decoy(actor, look);
        }
        var items =
                actor.id().equals(look.assignee()) ? Set.<WorkItem>of() : Set.copyOf(workItems.ofCase(look.number()));
        boolean own = look.named()
                || actor.id().equals(look.assignee())
                || items.stream().anyMatch(item -> item.open() && actor.id().equals(item.assignee()));
        boolean tasked = own || items.stream().anyMatch(item -> item.open() && workItems.mayDo(actor, item));
        var now = clock.instant();
        looks.insert(actor.id(), look.number(), now, kept(look), own, tasked);
        new Weighing(actor, look.number(), own, now).weigh(look);
    }

    /** What is shown without identity counts as opened. */
    private static What kept(Look look) {
        return look.what() == What.SHOWN && !look.identity() ? What.OPENED : look.what();
    }

    /** To oversight alone: whoever warns suspects may sit above whoever looked. */
    private void decoy(Actor actor, Look look) {
        var now = clock.instant();
        var subject = look.what() + " " + look.number().value();
        if (looks.news(actor.id(), "decoy.opened", subject, now.minus(SAME_LOOK), now)) {
            alerts.raise(new NewAlert(
                    "decoy.opened",
                    look.number(),
                    Set.of(Recipient.oversight()),
                    Map.of("user", actor.id().toString(), "what", look.what().name())));
        }
    }

    /** One look against what is usual. */
    private final class Weighing {

        private final Actor actor;
        private final CaseNumber number;
        private final boolean own;
        private final Instant now;
        private final Map<String, Integer> usual = thresholds.all();

        Weighing(Actor actor, CaseNumber number, boolean own, Instant now) {
            this.actor = actor;
            this.number = number;
            this.own = own;
            this.now = now;
        }

        private int usual(String code) {
            return usual.getOrDefault(code, 0);
        }

        void weigh(Look look) {
            var hour = now.minus(HOUR);
            int cases = looks.cases(actor.id(), hour);
            int shown = looks.shown(actor.id(), hour);
            above("reading.many", cases, usual("cases-an-hour"), HOUR);
            above("reading.shown", shown, usual("shown-an-hour"), HOUR);
            if (own) {
                return;
            }
            int times = usual("ask-after-times");
            boolean far = cases > usual("cases-an-hour") * times
                    || look.what() == What.SHOWN && shown > usual("shown-an-hour") * times;
            if (far && !looks.saidWhy(actor.id(), number, now.minus(SAID))) {
                throw new Refused("reading.purpose");
            }
            if (night()) {
                above("reading.night", 1, 0, NIGHT.plus(HOUR));
                above(
                        "reading.drip",
                        looks.othersCases(actor.id(), now.minus(NIGHT)),
                        usual("cases-a-night") - 1,
                        NIGHT.plus(HOUR));
            }
            if (actor.has(Role.SUPERVISOR)) {
                int untasked = looks.untasked(actor.id(), now.minus(DAY));
                above("reading.noTask", untasked, usual("without-task-a-day"), DAY);
            }
        }

        private boolean night() {
            int hour = now.atZone(ZONE).getHour();
            int from = usual("night-from");
            int until = usual("night-until");
            return from > until ? hour >= from || hour < until : hour >= from && hour < until;
        }

        private void above(String kind, int count, int limit, Duration quiet) {
            if (count <= limit || !looks.news(actor.id(), kind, "", now.minus(quiet), now)) {
                return;
            }
            var facts = new HashMap<String, String>();
            facts.put("user", actor.id().toString());
            facts.put("count", String.valueOf(count));
            alerts.raise(new NewAlert(kind, null, to(), facts));
        }

        /** Nobody watches over themselves, nor over the one beside them in the same role. */
        private Set<Recipient> to() {
            var to = new LinkedHashSet<Recipient>();
            to.add(Recipient.oversight());
            var body = actor.body();
            if (body != null && !actor.has(Role.SUPERVISOR)) {
                to.add(Recipient.role(body, Role.SUPERVISOR));
            }
            return to;
        }
    }
}
