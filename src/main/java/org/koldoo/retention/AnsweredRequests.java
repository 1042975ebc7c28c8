package org.koldoo.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Scope;
import org.koldoo.cases.Timeline;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.Deadlines;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class AnsweredRequests implements DataRequests {

    static final String DEADLINE = "request.answer";
    private static final int LONGEST_TEXT = 4_000;

    private final DataRequestTable table;
    private final NamesRemoved removed;
    private final CaseSight sight;
    private final CaseAccess access;
    private final Cases cases;
    private final KnownData known;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Alerts alerts;
    private final Vault vault;
    private final Journal journal;
    private final Clock clock;

    AnsweredRequests(
            DataRequestTable table,
            NamesRemoved removed,
            CaseSight sight,
            CaseAccess access,
            Cases cases,
            KnownData known,
            Deadlines deadlines,
            Timeline timeline,
            Alerts alerts,
            Vault vault,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.removed = removed;
        this.sight = sight;
        this.access = access;
        this.cases = cases;
        this.known = known;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.alerts = alerts;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public UUID record(NewDataRequest asked) {
        access.require(asked.number(), Scope.FULL);
        sight.hold(asked.number()); // else its names could go between the look for requests and this one
        check(asked);
        var head = sight.head(asked.number());
        var id = UUID.randomUUID();
        var now = clock.instant();
        var from = asked.receivedOn().equals(today())
                ? now
                : asked.receivedOn().atStartOfDay(RemovalCalendar.HERE).toInstant();
        table.insert(
                id,
                asked,
                head.owner(),
                vault.sealNullable(
                        place(asked.number(), id, "wish"), asked.wish().strip()),
                CurrentActor.require().id(),
                now,
                deadlines.due(DEADLINE, from));
        tell(asked.number(), "keeping.request.received", id, asked.kind(), Map.of());
        if (!head.restricted()) {
            alerts.raise(new NewAlert(
                    "keeping.request",
                    asked.number(),
                    Set.of(Recipient.role(head.owner(), Role.SUPERVISOR)),
                    Map.of("kind", asked.kind().name())));
        }
        return id;
    }

    private void check(NewDataRequest asked) {
        if (asked.wish().length() > LONGEST_TEXT) {
            throw new Refused("text.tooLong", LONGEST_TEXT);
        }
        if (asked.receivedOn().isAfter(today())) {
            throw new Refused("keeping.request.future");
        }
        if (!asked.wish().isBlank() && removed.find(asked.number()).isPresent()) {
            throw new Refused("keeping.request.noNames");
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(RemovalCalendar.HERE).toLocalDate();
    }

    @Override
    @PreAuthorize("hasAnyRole('CASEWORKER','SUPERVISOR','OFFICER','LAWYER','OVERSIGHT')")
    public List<DataRequest> mine() {
        var actor = CurrentActor.require();
        boolean oversight = actor.has(Role.OVERSIGHT);
        var rows = oversight ? table.all() : table.ofBody(actor.requireBody().value());
        var numbers = rows.stream().map(row -> row.request().number()).collect(Collectors.toSet());
        var seen = oversight ? numbers : cases.heads(numbers).keySet();
        Predicate<CaseNumber> whole = number -> oversight || sight.sees(number);
        var mine = rows.stream()
                .map(DataRequestTable.Row::request)
                .filter(request -> seen.contains(request.number()) && whole.test(request.number()))
                .toList();
        journal.append(JournalEntry.general("list.requests", "mine", Map.of("count", String.valueOf(mine.size()))));
        return mine;
    }

    @Override
    public List<DataRequest> of(CaseNumber number) {
        access.require(number, Scope.FULL);
        journal.append(JournalEntry.of("keeping.request.read", number, number.value()));
        return table.of(number).stream().map(DataRequestTable.Row::request).toList();
    }

    @Override
    public DataRequest read(UUID id) {
        var row = seen(id);
        var request = row.request();
        journal.append(JournalEntry.of("keeping.request.read", request.number(), id.toString()));
        if (removed.find(request.number()).isPresent()) {
            return request;
        }
        return new DataRequest(
                id,
                request.number(),
                request.body(),
                request.kind(),
                request.received(),
                request.receivedOn(),
                request.identity(),
                request.checkedBy(),
                vault.openNullable(place(request.number(), id, "wish"), row.wish()),
                request.recordedBy(),
                request.recordedAt(),
                request.dueAt(),
                request.toldKept(),
                request.outcome(),
                vault.openNullable(place(request.number(), id, "reason"), row.reason()),
                request.answeredAt());
    }

    /** Alike for unknown and forbidden. */
    private DataRequestTable.Row seen(UUID id) {
        var row = table.find(id).orElseThrow(Refused::noSuchCase);
        access.require(row.request().number(), Scope.FULL);
        return row;
    }

    private DataRequest open(UUID id) {
        var request = seen(id).request();
        if (!request.open()) {
            throw new Refused("keeping.request.answered");
        }
        return request;
    }

    @Override
    public void identityChecked(UUID id, DataRequest.Identity how) {
        var request = open(id);
        if (how == DataRequest.Identity.NOT_YET) {
            throw new Refused("keeping.request.identity");
        }
        table.identity(id, how, CurrentActor.require().id());
        journal.append(JournalEntry.of(
                "keeping.request.identity", request.number(), id.toString(), Map.of("how", how.name())));
    }

    @Override
    public void toldWhatIsKept(UUID id) {
        var request = open(id);
        table.toldKept(id, clock.instant());
        tell(request.number(), "keeping.request.toldKept", id, request.kind(), Map.of());
    }

    @Override
    public void answer(UUID id, DataRequest.Outcome outcome, String reason) {
        var request = open(id);
        sight.supervisor(request.number());
        if (request.identity() == DataRequest.Identity.NOT_YET && outcome != DataRequest.Outcome.REFUSED) {
            throw new Refused("keeping.request.identity");
        }
        if (outcome != DataRequest.Outcome.DONE && reason.isBlank()) {
            throw new Refused("keeping.request.reason");
        }
        if (reason.length() > LONGEST_TEXT) {
            throw new Refused("text.tooLong", LONGEST_TEXT);
        }
        var sealed = vault.sealNullable(place(request.number(), id, "reason"), reason.strip());
        if (!table.answer(id, outcome, sealed, CurrentActor.require().id(), clock.instant())) {
            throw new Refused("keeping.request.answered");
        }
        tell(request.number(), "keeping.request.answered", id, request.kind(), Map.of("outcome", outcome.name()));
    }

    @Override
    public OwnData data(UUID id) {
        var request = seen(id).request();
        if (request.identity() == DataRequest.Identity.NOT_YET) {
            throw new Refused("keeping.request.identity");
        }
        journal.append(JournalEntry.of("keeping.request.data", request.number(), id.toString()));
        return known.of(request.number());
    }

    private void tell(CaseNumber number, String code, UUID id, DataRequest.Kind kind, Map<String, String> more) {
        var facts = new java.util.TreeMap<String, String>(more);
        facts.put("kind", kind.name());
        timeline.add(number, Timeline.Kind.CONSENT, code, facts);
        journal.append(JournalEntry.of(code, number, id.toString(), facts));
    }

    static Place place(CaseNumber number, UUID id, String field) {
        return new Place(KeyOwner.of(number), "data_request", id, field);
    }
}
