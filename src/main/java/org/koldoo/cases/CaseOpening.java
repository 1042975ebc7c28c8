package org.koldoo.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.cases.TimelineTable.NewEntry;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens a case: everything of it in the caller's transaction, the spine of the mechanism last. */
@Component
class CaseOpening {

    private static final String SPINE = "nrm";
    private final NewCaseRows rows;
    private final SearchFirst searchFirst;
    private final RequestTable requests;
    private final OwnerRights rights;
    private final ChildProtection childProtection;
    private final SamePerson samePerson;
    private final TimelineTable timeline;
    private final Vault vault;
    private final Journal journal;
    private final Procedures procedures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOpening(
            NewCaseRows rows,
            SearchFirst searchFirst,
            RequestTable requests,
            OwnerRights rights,
            ChildProtection childProtection,
            SamePerson samePerson,
            TimelineTable timeline,
            Vault vault,
            Journal journal,
            Procedures procedures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.searchFirst = searchFirst;
        this.requests = requests;
        this.rights = rights;
        this.childProtection = childProtection;
        this.samePerson = samePerson;
        this.timeline = timeline;
        this.vault = vault;
        this.journal = journal;
        this.procedures = procedures;
        this.events = events;
        this.clock = clock;
    }

    CaseNumber open(NewCase asked) {
        var actor = opener();
        var values = rows.values(asked);
        var reason = searchFirst.reason(asked, values, actor);
        var row = rows.row(asked, actor);
        var earlier = requests.claim(asked.request(), row.number(), actor);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        vault.createKey(KeyOwner.of(row.number()), row.owner());
        rows.insert(row, values);
        var news = new ArrayList<NewEntry>();
        news.add(news(row, "case.opened", Map.of("channel", values.getOrDefault(CaseField.CHANNEL, ""))));
        wall(asked, row, news);
        childProtection.of(row).ifPresent(news::add);
        timeline.insert(news, actor, clock.instant());
        if (!row.restricted()) {
            samePerson.opened(row.number(), values);
        }
        journal.append(
                JournalEntry.of("case.opened", row.number(), asked.request().toString(), Map.of("reason", reason)));
        procedures.start(row.number(), SPINE, row.owner(), null);
        events.publishEvent(new CaseOpened(row.number(), row.owner()));
        return row.number();
    }

    private static Actor opener() {
        var actor = CurrentActor.require();
        if (!actor.has(Role.CASEWORKER) && !actor.has(Role.SUPERVISOR) && !actor.has(Role.OFFICER)) {
            throw new Refused("case.open.role");
        }
        actor.requireBody();
        return actor;
    }

    private void wall(NewCase asked, CaseRow row, List<NewEntry> news) {
        var team = new LinkedHashSet<UserId>();
        if (row.restricted()) {
            rights.checkTeam(asked.team(), row.owner());
            team.addAll(asked.team());
            news.add(news(row, "case.restricted", Map.of()));
        }
        Set<BodyCode> excluded = rights.excluded(asked.excluded(), row.restricted(), row.owner());
        rights.ofOpened(row, team, excluded);
    }

    private static NewEntry news(CaseRow row, String code, Map<String, String> parameters) {
        return NewEntry.of(row.number(), Timeline.Kind.SYSTEM, code, parameters);
    }
}
