package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.Evidence;

/** Compares what people get to see with a small oracle of its own, over every person and every case of an invented country. */
abstract class AccessOracle {

    private static final List<String> BODIES = List.of("CCB", "NGO", "MOL", "MVD", "MOH");
    private static final int PEOPLE = 36;
    private static final int CASES = 70;

    /** What the oracle remembers of a case: its own notes, never read back from the database. */
    private static final class Remembered {
        BodyCode owner;
        UserId assignee;
        boolean restricted;
        final Set<BodyCode> walled = new HashSet<>();
        final Set<UserId> team = new HashSet<>();
        final List<Told> told = new ArrayList<>();
    }

    private record Told(BodyCode body, UserId user, Role role, Scope scope, Instant until) {}

    private final Map<CaseNumber, Remembered> country = new HashMap<>();
    private Bench bench;
    private Random random;
    private List<Actor> people;

    abstract Bench bench();

    /** Called when the country is there, before anybody looks. */
    void opened(Bench bench, Set<CaseNumber> country) {}

    /** Called for every person with the cases that the oracle lets them see. */
    void sees(Bench bench, Actor actor, Set<CaseNumber> seen) {}

    /** Decision 1 in plain words. */
    private Scope expected(Actor actor, Remembered file) {
        if (actor.body() == null || file.walled.contains(actor.body())) {
            return null;
        }
        Scope widest = null;
        if (actor.of(file.owner)) {
            boolean carries = actor.id().equals(file.assignee);
            boolean named = file.restricted && file.team.contains(actor.id());
            boolean leads = actor.has(Role.SUPERVISOR) && !file.restricted;
            if (carries || named || leads) {
                widest = Scope.FULL;
            }
        }
        for (var told : file.told) {
            boolean over = told.until != null && !told.until.isAfter(bench.clock.instant());
            boolean toHim = told.user == null ? !file.restricted : told.user.equals(actor.id());
            boolean inHisRole = told.role != null ? actor.has(told.role) : told.user != null || worksOnCases(actor);
            if (actor.of(told.body) && !over && toHim && inHisRole) {
                widest = widest == null || told.scope.compareTo(widest) > 0 ? told.scope : widest;
            }
        }
        return widest;
    }

    private static boolean worksOnCases(Actor actor) {
        return actor.has(Role.CASEWORKER)
                || actor.has(Role.SUPERVISOR)
                || actor.has(Role.OFFICER)
                || actor.has(Role.LAWYER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    @Asvs({"V8.2.2", "V8.4.1"})
    void everybodySeesExactlyWhatTheyMay(long seed) {
        random = new Random(seed);
        bench = bench();
        people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(bench.people.add(BODIES.get(i % BODIES.size()), roles()));
        }
        people.add(new Actor(UserId.random(), null, null, Set.of(Role.ADMIN)));
        for (int i = 0; i < CASES; i++) {
            open();
        }
        opened(bench, country.keySet());
        int cells = 0;
        int open = 0;
        for (var actor : people) {
            var seen = new HashSet<CaseNumber>();
            for (var entry : country.entrySet()) {
                var scope = expected(actor, entry.getValue());
                compare(actor, entry.getKey(), scope);
                cells++;
                if (scope != null) {
                    seen.add(entry.getKey());
                    open++;
                }
            }
            assertThat(bench.as(actor, () -> bench.cases.heads(country.keySet()))
                            .keySet())
                    .isEqualTo(seen);
            assertThat(bench.as(actor, () -> bench.cases.mine(null, 100)).stream()
                            .map(CaseHead::number))
                    .containsExactlyInAnyOrderElementsOf(country.entrySet().stream()
                            .filter(entry -> actor.id().equals(entry.getValue().assignee))
                            .map(Map.Entry::getKey)
                            .toList());
            sees(bench, actor, seen);
        }
        Evidence.note("access", "cells." + getClass().getSimpleName() + "." + seed, cells);
        System.out.println("Compared " + cells + " cells of person and case, " + open + " of them open, seed " + seed);
        assertThat(cells).isGreaterThan(2_000);
        assertThat(open).isBetween(cells / 20, cells / 2);
    }

    private void compare(Actor actor, CaseNumber number, Scope scope) {
        assertThat(bench.as(actor, () -> bench.access.scope(actor, number)).orElse(null))
                .as("%s %s", actor, number)
                .isEqualTo(scope);
        if (scope == null) {
            assertThatThrownBy(() -> bench.as(actor, () -> bench.cases.read(number)))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo("case.unknown"));
        } else {
            bench.as(actor, () -> bench.cases.read(number));
        }
        if (actor.body() != null) {
            var found =
                    bench.as(actor, () -> bench.search.search(number.value())).found();
            assertThat(found).hasSize(scope == null ? 0 : 1);
        }
    }

    private Role[] roles() {
        var roles = EnumSet.noneOf(Role.class);
        roles.add(Role.values()[random.nextInt(Role.values().length)]);
        if (random.nextInt(4) == 0) {
            roles.add(Role.values()[random.nextInt(Role.values().length)]);
        }
        return roles.toArray(Role[]::new);
    }

    private void open() {
        var authors = people.stream()
                .filter(person ->
                        person.has(Role.CASEWORKER) || person.has(Role.SUPERVISOR) || person.has(Role.OFFICER))
                .toList();
        var author = authors.get(random.nextInt(authors.size()));
        var file = new Remembered();
        file.owner = Objects.requireNonNull(author.body());
        file.assignee = author.id();
        var official = YesNoUnsure.values()[random.nextInt(3)];
        file.restricted = official != YesNoUnsure.NO;
        var excluded = new HashSet<BodyCode>();
        if (random.nextInt(3) == 0) {
            excluded.add(BodyCode.of(BODIES.get(random.nextInt(BODIES.size()))));
        }
        var team = new HashSet<UserId>();
        people.stream()
                .filter(person -> person.of(file.owner) && random.nextInt(4) == 0)
                .forEach(person -> team.add(person.id()));
        file.team.add(author.id());
        file.team.addAll(file.restricted ? team : Set.of());
        file.walled.addAll(excluded);
        if (excluded.isEmpty() && file.restricted) {
            List.of("MOL", "MVD", "MOH").forEach(body -> file.walled.add(BodyCode.of(body)));
        }
        file.walled.remove(file.owner);
        var number = bench.open(
                author, Bench.with(AgeClass.ADULT, false, official, excluded, team, Map.of(CaseField.LANGUAGE, "ky")));
        country.put(number, file);
        for (int i = random.nextInt(4); i > 0; i--) {
            tell(number, file);
        }
        if (random.nextInt(4) == 0) {
            reassign(number, file);
        }
    }

    private void tell(CaseNumber number, Remembered file) {
        var body = BodyCode.of(BODIES.get(random.nextInt(BODIES.size())));
        var ofBody = people.stream().filter(person -> person.of(body)).toList();
        var user = random.nextInt(3) == 0
                ? ofBody.get(random.nextInt(ofBody.size())).id()
                : null;
        var role = random.nextBoolean() ? Role.values()[random.nextInt(Role.values().length)] : null;
        var scope = List.of(Scope.STEP, Scope.PREVIEW, Scope.SHARED).get(random.nextInt(3));
        var until = switch (random.nextInt(4)) {
            case 0 -> bench.clock.instant().minus(Duration.ofMinutes(1));
            case 1 -> bench.clock.instant();
            case 2 -> bench.clock.instant().plus(Duration.ofDays(1));
            default -> null;
        };
        var source = UUID.randomUUID();
        boolean ended = random.nextInt(5) == 0;
        bench.as(people.getFirst(), () -> {
            bench.access.grant(new CaseAccess.Grant(
                    number,
                    body,
                    user,
                    role,
                    scope,
                    Set.of(CaseField.LANGUAGE),
                    "CONSENT",
                    source,
                    bench.clock.instant().minus(Duration.ofDays(1)),
                    until));
            if (ended) {
                bench.access.end(source);
            }
        });
        if (!ended) {
            file.told.add(new Told(body, user, role, scope, until));
        }
    }

    private void reassign(CaseNumber number, Remembered file) {
        var leader = people.stream()
                .filter(person ->
                        person.of(file.owner) && person.has(Role.SUPERVISOR) && expected(person, file) == Scope.FULL)
                .findFirst();
        var heir = people.stream()
                .filter(person -> person.of(file.owner)
                        && (person.has(Role.CASEWORKER) || person.has(Role.OFFICER) || person.has(Role.SUPERVISOR))
                        && !person.id().equals(file.assignee))
                .findFirst();
        if (leader.isPresent() && heir.isPresent()) {
            bench.as(leader.get(), () -> bench.cases.reassign(number, heir.get().id()));
            file.team.remove(file.assignee);
            file.assignee = heir.get().id();
            file.team.add(file.assignee);
        }
    }
}
