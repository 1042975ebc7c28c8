package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.cases.AnsweredForOthers;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseExport;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.ConflictWall;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.cases.EmergencyAccess;
import org.koldoo.cases.Scope;
import org.koldoo.cases.SealedCases;
import org.koldoo.cases.StepAnswers;
import org.koldoo.cases.TasksInHand;
import org.koldoo.cases.Timeline;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.identification.Screenings;
import org.koldoo.journal.ExportMark;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.ReferralBoard;
import org.koldoo.referrals.ReferralBoard.Direction;
import org.koldoo.referrals.Referrals;
import org.koldoo.supervision.Team;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Evidence;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * People of six bodies and every way to a case that the program has, compared with rules in plain words: lists, counts, tasks,
 * search, sections of a case, exports. Cases are plain, sealed, shared with another body, kept from an office or a person, or
 * opened for an emergency.
 */
@KoldooTest
class RowMatrixTest extends Mechanism {

    private static final String WHY = "Чалды, үнү үзүлдү, кайда экенин айтты";

    @Autowired
    CaseAccess access;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseExport export;

    @Autowired
    Timeline timeline;

    @Autowired
    StepAnswers answers;

    @Autowired
    AnsweredForOthers outside;

    @Autowired
    ConflictWall wall;

    @Autowired
    SealedCases seals;

    @Autowired
    EmergencyAccess emergency;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralBoard board;

    @Autowired
    Screenings screened;

    @Autowired
    TasksInHand hand;

    @Autowired
    Team team;

    @Autowired
    UserAdmin staff;

    @Autowired
    Procedures running;

    @Autowired
    JdbcClient database;

    private final Random random = new Random(4);
    private final List<Actor> people = new ArrayList<>();
    private final Map<CaseNumber, Notes> country = new HashMap<>();
    private int cells;

    /** What the oracle knows of a case, never read back. */
    private static final class Notes {
        BodyCode owner;
        Actor carrier;
        boolean sealed;
        BodyCode receiver;
        final Set<UserId> team = new HashSet<>();
        final Set<BodyCode> walled = new HashSet<>();
        final Set<UserId> out = new HashSet<>();
        final Set<UserId> hour = new HashSet<>();

        boolean kept(Actor actor) {
            return actor.body() == null || walled.contains(actor.body()) || out.contains(actor.id());
        }

        boolean whole(Actor actor) {
            if (kept(actor) || !actor.of(owner)) {
                return false;
            }
            return sealed ? team.contains(actor.id()) : actor.equals(carrier) || actor.has(Role.SUPERVISOR);
        }
    }

    private void somePeople() {
        for (var body : List.of("CCB", "CCO", "MOL", "MVD", "OMB", "LAWB")) {
            for (var role : Role.values()) {
                people.add(member(body, role));
            }
        }
        people.add(member("CCB", Role.CASEWORKER, Role.SUPERVISOR));
        people.add(member("CCO", Role.CASEWORKER, Role.SUPERVISOR));
        people.add(Acting.admin());
    }

    private Actor member(String body, Role... roles) {
        var login = "m" + UUID.randomUUID().toString().substring(0, 8);
        var id = Acting.as(
                        Acting.admin(),
                        () -> staff.create(new NewStaffMember(
                                login, "Айжан Тест", BodyCode.of(body), null, Set.of(roles), "ky-KG")))
                .user();
        return new Actor(id, BodyCode.of(body), null, Set.of(roles));
    }

    private Actor of(String body, Role role) {
        return people.stream()
                .filter(person -> person.of(BodyCode.of(body)) && person.has(role))
                .findFirst()
                .orElseThrow();
    }

    private void someCases() {
        for (int i = 0; i < 14; i++) {
            var carrier = of(i % 3 == 2 ? "CCO" : "CCB", Role.CASEWORKER);
            var notes = new Notes();
            notes.carrier = carrier;
            notes.owner = carrier.requireBody();
            var number = open(
                    carrier,
                    org.koldoo.cases.AgeClass.ADULT,
                    YesNoUnsure.NO,
                    i == 0 ? YesNoUnsure.YES : YesNoUnsure.NO);
            country.put(number, notes);
            notes.sealed = i == 0;
            notes.team.add(carrier.id());
            if (i == 0) {
                List.of("MOL", "MVD", "OMB").forEach(body -> notes.walled.add(BodyCode.of(body)));
            }
            switch (i % 7) {
                case 1 -> refer(number, notes);
                case 2 -> seal(number, notes);
                case 3 -> keepOut(number, notes, of(notes.owner.value(), Role.SUPERVISOR));
                case 4 -> {
                    refer(number, notes);
                    keepOut(number, notes, of(notes.receiver.value(), Role.CASEWORKER));
                }
                case 5 -> hour(number, notes, of("MOL", Role.OFFICER));
                case 6 -> {
                    does(
                            carrier,
                            () -> wall.exclude(number, new ConflictWall.Whom(BodyCode.of("MOL"), null, null), WHY));
                    notes.walled.add(BodyCode.of("MOL"));
                }
                default -> {}
            }
        }
    }

    private void refer(CaseNumber number, Notes notes) {
        var centre = BodyCode.of(notes.owner.value().equals("CCO") ? "CCB" : "CCO");
        var offer = shelterOf(centre);
        does(
                notes.carrier,
                () -> referrals.send(
                        new NewReferral(UUID.randomUUID(), number, offer, false, Set.of(), "x"),
                        BasisKind.VITAL_INTEREST,
                        "x"));
        notes.receiver = centre;
    }

    private void seal(CaseNumber number, Notes notes) {
        var other = of(notes.owner.value(), Role.OFFICER);
        does(notes.carrier, () -> seals.seal(number, Set.of(other.id())));
        notes.sealed = true;
        notes.team.add(other.id());
    }

    private void keepOut(CaseNumber number, Notes notes, Actor whom) {
        does(
                notes.carrier,
                () -> wall.exclude(number, new ConflictWall.Whom(whom.requireBody(), null, whom.id()), WHY));
        notes.out.add(whom.id());
    }

    private void hour(CaseNumber number, Notes notes, Actor whom) {
        does(whom, () -> emergency.open(number.value(), "MEDICAL", WHY));
        notes.hour.add(whom.id());
    }

    /** Whether a task that is open may be seen in a list by somebody who would have to do it. */
    private boolean todo(Actor actor, WorkItem item, Notes notes) {
        if (notes.kept(actor) || !actor.of(item.body())) {
            return false;
        }
        if (notes.sealed && !notes.team.contains(actor.id())) {
            return false;
        }
        return item.assignee() == null
                ? actor.has(item.role())
                : item.assignee().equals(actor.id());
    }

    /** What colleagues of the same role do stands in the list of the body, by number and task. */
    private boolean listed(Actor actor, WorkItem item, Notes notes, boolean mine) {
        boolean ours = !notes.kept(actor)
                && actor.of(item.body())
                && actor.has(item.role())
                && (!notes.sealed || notes.team.contains(actor.id()));
        return todo(actor, item, notes) || !mine && ours;
    }

    @Test
    void thePoliceSeeWhatATaskOrAReferralNamesAndNothingElse() {
        somePeople();
        var police = of("MVD", Role.OFFICER);
        var carrier = of("CCB", Role.CASEWORKER);
        var number = open(carrier, org.koldoo.cases.AgeClass.ADULT, YesNoUnsure.YES, YesNoUnsure.NO);
        assertThat(as(police, () -> access.scope(police, number))).isEmpty();
        assertThat(answer(police, () -> emergency.open(number.value(), "MEDICAL", WHY)))
                .isEqualTo("emergency.POLICE");
        does(carrier, () -> consents.recordBasis(number, BodyCode.of("MVD"), BasisKind.LEGAL_ORDER, "x"));
        assertThat(as(police, () -> access.scope(police, number)))
                .as("a basis alone shows nothing")
                .isEmpty();
        does(carrier, () -> running.start(number, "MVD.protection", carrier.requireBody(), null));
        var task = workItems.openOfCases(List.of(number)).stream()
                .filter(item -> item.body().value().equals("MVD"))
                .findFirst()
                .orElseThrow();
        var named = running.declaration(task).discloses();
        var all = Set.of(org.koldoo.cases.CaseField.values());
        var shown = new HashSet<String>();
        as(police, () -> cases.fields(number, all)).keySet().forEach(field -> shown.add(field.code()));
        as(police, () -> cases.reveal(number, all, "TASK")).keySet().forEach(field -> shown.add(field.code()));
        assertThat(shown).isNotEmpty();
        assertThat(named).containsAll(shown);
        for (Runnable more : List.<Runnable>of(
                () -> consents.of(number),
                () -> export.answers(number, "CHECK", ExportMark.fresh()),
                () -> wall.of(number))) {
            assertThat(answer(police, more)).isEqualTo("case.unknown");
        }
        var colleague = member("MVD", Role.CASEWORKER);
        assertThat(as(colleague, () -> access.scope(colleague, number))).isEmpty();
    }

    /** Either there is the access with everybody told, or neither. */
    @Test
    void whereNobodyCanBeToldThereIsNoEmergencyAccess() {
        somePeople();
        var carrier = of("CCB", Role.CASEWORKER);
        var helper = of("MOL", Role.OFFICER);
        var number = open(carrier, org.koldoo.cases.AgeClass.ADULT, YesNoUnsure.NO, YesNoUnsure.NO);
        database.sql("update journal_head set seq = seq - 1").update();
        try {
            assertThatThrownBy(() -> Acting.as(helper, () -> emergency.open(number.value(), "MEDICAL", WHY)))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            database.sql("update journal_head set seq = seq + 1").update();
        }
        assertThat(rows("case_grant where basis = 'EMERGENCY' and case_no", number))
                .isZero();
        assertThat(rows("emergency_use where case_no", number)).isZero();
        assertThat(rows("alert where kind = 'emergency.used' and case_no", number))
                .isZero();
        assertThat(as(helper, () -> access.scope(helper, number))).isEmpty();

        Acting.as(helper, () -> emergency.open(number.value(), "MEDICAL", WHY));
        assertThat(rows("case_grant where basis = 'EMERGENCY' and case_no", number))
                .isEqualTo(1);
        assertThat(rows("emergency_use where case_no", number)).isEqualTo(1);
        assertThat(rows("alert where kind = 'emergency.used' and case_no", number))
                .isEqualTo(1);
    }

    private long rows(String where, CaseNumber number) {
        return database.sql("select count(*) from " + where + " = ?")
                .param(number.value())
                .query(Long.class)
                .single();
    }

    @Test
    void everyWayToEveryCaseIsOpenExactlyToWhoMay() {
        somePeople();
        someCases();
        var items = workItems.openOfCases(country.keySet());
        assertThat(items).hasSizeGreaterThan(14);
        for (var actor : people) {
            lists(actor, items);
            country.forEach((number, notes) -> sections(actor, number, notes, items));
            items.forEach(item -> task(actor, item, country.get(item.caseNumber())));
        }
        Evidence.note("access", "cells." + getClass().getSimpleName(), cells);
        System.out.println("Compared " + cells + " cells of person, case and way");
        assertThat(cells).isGreaterThan(10_000);
    }

    private void lists(Actor actor, List<WorkItem> items) {
        for (var filter : List.of(QueueFilter.mine(100), new QueueFilter(false, false, null, null, null, null, 100))) {
            var listed = numbersOf(
                    Acting.as(actor, () -> workItems.queue(actor, filter)).items());
            cell(
                    actor,
                    "task list",
                    listed,
                    items.stream()
                            .filter(item -> listed(actor, item, country.get(item.caseNumber()), filter.mine()))
                            .map(WorkItem::caseNumber)
                            .collect(Collectors.toSet()));
        }
        cell(
                actor,
                "own cases",
                numbers(Acting.as(actor, () -> cases.mine(null, 100))),
                country.entrySet().stream()
                        .filter(entry -> entry.getValue().carrier.equals(actor))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        cell(
                actor,
                "heads",
                as(actor, () -> cases.heads(country.keySet())).keySet(),
                country.entrySet().stream()
                        .filter(entry -> knows(actor, entry.getKey(), entry.getValue(), items))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        if (!actor.has(Role.SUPERVISOR)) {
            for (Runnable list : List.<Runnable>of(
                    () -> team.overview(), () -> team.tasks(QueueFilter.team(100)), () -> board.open(Direction.SENT))) {
                assertThat(answer(actor, list)).isEqualTo("no role");
                cells++;
            }
            return;
        }
        var ofTeam = items.stream()
                .filter(item -> actor.of(item.body()))
                .filter(item -> !country.get(item.caseNumber()).kept(actor))
                .filter(item -> !country.get(item.caseNumber()).sealed
                        || country.get(item.caseNumber()).team.contains(actor.id()))
                .toList();
        cell(actor, "team list", numbersOf(everything(actor)), numbersOf(ofTeam));
        var before = country.keySet();
        var overview = Acting.as(actor, () -> team.overview());
        long others = everything(actor).stream()
                .filter(item -> !before.contains(item.caseNumber()))
                .count();
        assertThat(overview.figures().open()).as("team count %s", actor).isEqualTo(ofTeam.size() + others);
        cells++;
        for (var direction : Direction.values()) {
            var found = Acting.as(actor, () -> board.page(direction, false, null, 100)).referrals().stream()
                    .map(referral -> referral.number())
                    .collect(Collectors.toSet());
            cell(
                    actor,
                    "board " + direction,
                    found,
                    country.entrySet().stream()
                            .filter(entry -> entry.getValue().receiver != null)
                            .filter(entry -> direction == Direction.SENT
                                    ? entry.getValue().whole(actor)
                                    : received(actor, entry.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
        }
        assertThat(Acting.as(actor, () -> outside.closedForOthers(100)))
                .extracting(WorkItem::caseNumber)
                .doesNotContainAnyElementsOf(country.entrySet().stream()
                        .filter(entry -> !entry.getValue().whole(actor))
                        .map(Map.Entry::getKey)
                        .toList());
        cells++;
    }

    private List<WorkItem> everything(Actor actor) {
        var all = new ArrayList<WorkItem>();
        QueueFilter.Position after = null;
        do {
            var filter = new QueueFilter(false, true, null, null, null, after, 100);
            var page = Acting.as(actor, () -> team.tasks(filter));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static boolean received(Actor actor, Notes notes) {
        return !notes.kept(actor)
                && !notes.sealed
                && actor.of(notes.receiver)
                && Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.LAWYER).stream()
                        .anyMatch(actor::has);
    }

    private boolean knows(Actor actor, CaseNumber number, Notes notes, List<WorkItem> items) {
        return notes.whole(actor)
                || !notes.kept(actor)
                        && (notes.receiver != null && received(actor, notes)
                                || !notes.sealed && notes.hour.contains(actor.id())
                                || items.stream()
                                        .anyMatch(
                                                item -> item.caseNumber().equals(number) && todo(actor, item, notes)));
    }

    private void cell(Actor actor, String way, Set<CaseNumber> found, Set<CaseNumber> expected) {
        var ours = found.stream().filter(country::containsKey).collect(Collectors.toSet());
        assertThat(ours).as("%s of %s %s", way, actor.body(), actor.roles()).isEqualTo(expected);
        cells += country.size();
    }

    private void sections(Actor actor, CaseNumber number, Notes notes, List<WorkItem> items) {
        boolean whole = notes.whole(actor);
        boolean knows = knows(actor, number, notes, items);
        boolean hour = knows
                && as(actor, () -> access.scope(actor, number))
                        .filter(Scope.EMERGENCY::equals)
                        .isPresent();
        assertThat(hour).isEqualTo(!whole && notes.hour.contains(actor.id()) && knows);
        var name = notes.carrier;
        var codeName = as(name, () -> cases.heads(List.of(number)).get(number)).codeName();
        way(actor, number, "read", knows, () -> cases.read(number));
        way(actor, number, "timeline", knows && !hour, () -> timeline.of(number, null, null, 10));
        way(actor, number, "consents", whole, () -> consents.of(number));
        way(actor, number, "export", whole, () -> export.answers(number, "CHECK", ExportMark.fresh()));
        way(actor, number, "answers", whole, () -> answers.answered(number));
        way(actor, number, "who is kept out", whole, () -> wall.of(number));
        way(actor, number, "seal", whole, () -> seals.of(number));
        way(actor, number, "log", whole, () -> access.require(number, Scope.FULL));
        way(actor, number, "screenings", whole, () -> screened.of(number));
        if (actor.body() != null) {
            for (var term : List.of(number.value(), codeName)) {
                assertThat(Acting.as(actor, () -> search.search(term)).found().stream()
                                .anyMatch(head -> head.number().equals(number)))
                        .as("search for %s by %s %s", term, actor.body(), actor.roles())
                        .isEqualTo(knows);
                cells++;
            }
        }
    }

    private void way(Actor actor, CaseNumber number, String way, boolean may, Runnable question) {
        var told = answer(actor, question);
        cells++;
        if (may) {
            assertThat(told).as("%s %s %s", way, actor.body(), actor.roles()).isEqualTo("an answer");
        } else {
            assertThat(told)
                    .as("%s of %s (%s) to %s %s", way, number, country.get(number).sealed, actor.body(), actor.roles())
                    .isIn("case.unknown", "nothing");
        }
    }

    private void task(Actor actor, WorkItem item, Notes notes) {
        boolean todo = todo(actor, item, notes);
        assertThat(as(actor, () -> workItems.mayDo(actor, item)))
                .as("%s %s", item, actor)
                .isEqualTo(todo);
        assertThat(answer(actor, () -> cases.fieldsFor(item)))
                .as("task %s of %s, %s %s", item.element(), item.body(), actor.body(), actor.roles())
                .isEqualTo(todo || notes.whole(actor) ? "an answer" : "case.unknown");
        if (!todo && !notes.whole(actor)) {
            assertThat(answer(actor, () -> hand.readable(item.id())))
                    .as("%s %s", item.element(), actor)
                    .isIn("case.unknown", actor.of(item.body()) && !notes.kept(actor) ? "an answer" : "case.unknown");
        }
        cells += 3;
    }

    private String answer(Actor actor, Runnable question) {
        try {
            as(actor, () -> {
                question.run();
                return true;
            });
            return "an answer";
        } catch (Refused refused) {
            return refused.code();
        } catch (AccessDeniedException denied) {
            return "no role";
        }
    }

    private static Set<CaseNumber> numbersOf(List<WorkItem> items) {
        return items.stream().map(WorkItem::caseNumber).collect(Collectors.toSet());
    }

    private static Set<CaseNumber> numbers(List<CaseHead> heads) {
        return heads.stream().map(CaseHead::number).collect(Collectors.toSet());
    }
}
