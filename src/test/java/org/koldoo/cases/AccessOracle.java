package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.ExportMark;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.Evidence;

/** Compares what people get to see with a small oracle of its own, over every person and every case of an invented country. */
abstract class AccessOracle {

    private static final List<String> BODIES = List.of("CCB", "NGO", "MOL", "MVD", "MOH");
    /** Half of the people sit in no office of their own. */
    private static final List<String> OFFICES = Arrays.asList(null, null, "O1", "O2");

    private static final int PEOPLE = 36;
    private static final int CASES = 70;

    /** What the oracle remembers of a case: its own notes, never read back from the database. */
    private static final class Remembered {
        BodyCode owner;
        UserId assignee;
        String codeName;
        boolean restricted;
        final Set<UserId> keptOut = new HashSet<>();
        final Set<String> offices = new HashSet<>();
        final Set<UserId> custodians = new HashSet<>();
        final Set<BodyCode> walled = new HashSet<>();
        final Set<UserId> team = new HashSet<>();
        final List<Told> told = new ArrayList<>();
    }

    private record Told(BodyCode body, UserId user, Role role, Scope scope, Instant until, Set<CaseField> fields) {}

    /** What a person gets by one way into a case: comes through from this scope on. */
    private record Way(String name, Scope from, BiFunction<Bench, CaseNumber, Object> asked) {}

    private static final Set<CaseField> SOME = Set.of(
            CaseField.LANGUAGE, CaseField.SAFE_CONTACT, CaseField.MEDICAL_ALERTS, CaseField.STORY, CaseField.KNOWN_AS);

    private static final List<Way> WAYS = List.of(
            new Way("read", Scope.EMERGENCY, (b, number) -> b.cases.read(number)),
            new Way("fields", Scope.EMERGENCY, (b, number) -> b.cases.fields(number, SOME)),
            new Way("timeline", Scope.STEP, (b, number) -> b.timeline.of(number, null, null, 50)),
            new Way("consents", Scope.FULL, (b, number) -> b.consents.of(number)),
            new Way("export", Scope.FULL, (b, number) -> b.export.answers(number, "CHECK", ExportMark.fresh())),
            new Way("answers", Scope.FULL, (b, number) -> b.answers.answered(number)),
            new Way("wall", Scope.FULL, (b, number) -> b.wall.of(number)),
            new Way("seal", Scope.FULL, (b, number) -> b.sealed.of(number)),
            new Way("team", Scope.FULL, (b, number) -> b.team.of(number)));

    private final Map<CaseNumber, Remembered> country = new HashMap<>();
    private Bench bench;
    private Random random;
    private List<Actor> people;
    private UserId onCall;
    private int compared;

    abstract Bench bench();

    /** Called when everybody has asked the services. */
    void asked(Bench bench, Set<CaseNumber> country) {}

    /** Called for every person with the cases that the oracle lets them see. */
    void sees(Bench bench, Actor actor, Set<CaseNumber> seen) {}

    /** Decision 1 in plain words. */
    private Scope expected(Actor actor, Remembered file) {
        if (actor.body() == null || file.walled.contains(actor.body()) || kept(actor, file)) {
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
            boolean hour = told.scope == Scope.EMERGENCY && file.restricted;
            boolean toHim = told.user == null ? !file.restricted : told.user.equals(actor.id());
            boolean inHisRole = told.role != null ? actor.has(told.role) : told.user != null || worksOnCases(actor);
            if (actor.of(told.body) && !over && !hour && toHim && inHisRole) {
                widest = widest == null || told.scope.compareTo(widest) > 0 ? told.scope : widest;
            }
        }
        return widest;
    }

    private static boolean kept(Actor actor, Remembered file) {
        return file.keptOut.contains(actor.id())
                || actor.office() != null && file.offices.contains(actor.body() + "/" + actor.office());
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
            people.add(bench.people.addTo(BODIES.get(i % BODIES.size()), OFFICES.get(random.nextInt(4)), roles()));
        }
        people.add(new Actor(UserId.random(), null, null, Set.of(Role.ADMIN)));
        for (int i = 0; i < CASES; i++) {
            open();
        }
        emergencies();
        // A minute before the hour is over, at its end, and at once.
        bench.clock.advance(Duration.ofMinutes(seed == 1 ? 59 : seed == 22 ? 60 : 0));
        var seenBy = new LinkedHashMap<Actor, Set<CaseNumber>>();
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
            seenBy.put(actor, seen);
        }
        // Rows that stand for content come last: the services could not read them.
        asked(bench, country.keySet());
        seenBy.forEach((actor, seen) -> sees(bench, actor, seen));
        Evidence.note("access", "cells." + getClass().getSimpleName() + "." + seed, cells);
        System.out.println("Compared " + cells + " cells of person and case and " + compared + " by way, " + open
                + " of them open, seed " + seed);
        Evidence.note("access", "cells.ways." + getClass().getSimpleName() + "." + seed, compared);
        assertThat(cells).isGreaterThan(2_000);
        assertThat(open).isBetween(cells / 20, cells / 2);
    }

    private void compare(Actor actor, CaseNumber number, Scope scope) {
        assertThat(bench.as(actor, () -> bench.access.scope(actor, number)).orElse(null))
                .as("%s %s", actor, number)
                .isEqualTo(scope);
        compared++;
        ways(actor, number, scope);
        reveals(actor, number, scope);
        card(actor, number);
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
            var byName = bench.as(actor, () -> bench.search.search(country.get(number).codeName))
                    .found();
            assertThat(byName).hasSize(scope == null ? 0 : 1);
            compared += 2;
        }
    }

    private void ways(Actor actor, CaseNumber number, Scope scope) {
        for (var way : WAYS) {
            boolean may = scope != null && scope.compareTo(way.from) >= 0;
            assertThat(answered(actor, () -> way.asked.apply(bench, number)))
                    .as("%s %s of %s for %s", way.name, number, scope, actor)
                    .isEqualTo(may ? "an answer" : "case.unknown");
            compared++;
        }
    }

    private String answered(Actor actor, Runnable question) {
        try {
            bench.as(actor, question);
            return "an answer";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    /** Exactly the fields that are shared with this person, of everything that can be asked for. */
    private void reveals(Actor actor, CaseNumber number, Scope scope) {
        compared++;
        if (scope == null) {
            assertThat(answered(actor, () -> bench.cases.reveal(number, Set.of(CaseField.values()), "CHECK")))
                    .isEqualTo("case.unknown");
            return;
        }
        var shown =
                bench.as(actor, () -> bench.cases.reveal(number, SOME, "CHECK")).keySet();
        assertThat(shown).as("%s %s", actor, number).isEqualTo(scope == Scope.FULL ? SOME : told(actor, number));
    }

    private Set<CaseField> told(Actor actor, CaseNumber number) {
        var told = EnumSet.noneOf(CaseField.class);
        var file = country.get(number);
        for (var one : file.told) {
            var alone = new Remembered();
            alone.owner = file.owner;
            alone.restricted = file.restricted;
            alone.told.add(one);
            if (expected(actor, alone) != null
                    && !(actor.of(file.owner) && actor.has(Role.SUPERVISOR) && !file.restricted)) {
                told.addAll(one.fields);
            }
        }
        told.retainAll(SOME);
        return told;
    }

    /** The emergency card: of sealed cases, for custodians of another body that is none of the state, named or on call. */
    private void card(Actor actor, CaseNumber number) {
        if (!actor.has(Role.CUSTODIAN) || actor.body() == null) {
            return;
        }
        var file = country.get(number);
        boolean may = file.restricted
                && !actor.of(file.owner)
                && Set.of("CCB", "NGO").contains(actor.body().value())
                && !file.walled.contains(actor.body())
                && !kept(actor, file)
                && (file.custodians.contains(actor.id()) || actor.id().equals(onCall));
        var card = bench.as(actor, () -> bench.cards.open(number.value(), "Түнкү чалуу, жооп керек эле"));
        assertThat(card.isPresent()).as("card of %s for %s", number, actor).isEqualTo(may);
        compared++;
    }

    private void emergencies() {
        people.stream()
                .filter(person -> person.has(Role.CUSTODIAN) && person.of(BodyCode.of("NGO")))
                .findFirst()
                .ifPresent(person -> {
                    onCall = person.id();
                    var leader = bench.people.add("NGO", Role.SUPERVISOR);
                    var now = bench.clock.instant();
                    bench.as(leader, () -> bench.duty.add(onCall, now, now.plus(Duration.ofDays(1))));
                });
        for (var actor : people) {
            if (actor.body() == null
                    || !(actor.has(Role.CASEWORKER) || actor.has(Role.SUPERVISOR) || actor.has(Role.OFFICER))) {
                continue;
            }
            var numbers = new ArrayList<>(country.keySet());
            numbers.sort(Comparator.comparing(CaseNumber::value));
            for (int i = 0; i < 2; i++) {
                emergency(actor, numbers.get(random.nextInt(numbers.size())));
            }
        }
    }

    private void emergency(Actor actor, CaseNumber number) {
        var file = country.get(number);
        var before = expected(actor, file);
        var got = new ArrayList<Boolean>();
        var answer = answered(actor, () -> {
            got.add(bench.emergency
                    .open(number.value(), "PERSON_CALLED", "Чалды, үнү үзүлдү, кайда экенин айтты")
                    .isPresent());
        });
        compared++;
        if (actor.of(BodyCode.of("MVD"))) {
            assertThat(answer).isEqualTo("emergency.POLICE");
        } else if (file.restricted || file.walled.contains(actor.body()) || kept(actor, file)) {
            assertThat(got).containsExactly(false);
        } else if (before == Scope.FULL) {
            assertThat(answer).isEqualTo("emergency.seen");
        } else {
            assertThat(got).as("%s %s", actor, answer).containsExactly(true);
            file.told.add(new Told(
                    actor.body(),
                    actor.id(),
                    null,
                    Scope.EMERGENCY,
                    bench.clock.instant().plus(Duration.ofMinutes(60)),
                    Set.of(CaseField.LANGUAGE, CaseField.SAFE_CONTACT, CaseField.MEDICAL_ALERTS)));
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
        var filled = new EnumMap<CaseField, String>(CaseField.class);
        SOME.forEach(field -> filled.put(field, field == CaseField.LANGUAGE ? "ky" : "бир нерсе 700112233"));
        bench.as(author, () -> bench.cases.change(number, filled));
        file.codeName = bench.as(author, () -> bench.cases.read(number)).codeName();
        for (int i = random.nextInt(4); i > 0; i--) {
            tell(number, file);
        }
        if (random.nextInt(4) == 0) {
            reassign(number, file);
        }
        if (!file.restricted && random.nextInt(5) == 0) {
            seal(number, file);
        }
        if (random.nextInt(3) == 0) {
            keepOut(number, file);
        }
        if (file.restricted && random.nextInt(2) == 0) {
            custodian(number, file);
        }
    }

    private Actor carrier(Remembered file) {
        return people.stream()
                .filter(person -> person.id().equals(file.assignee))
                .findFirst()
                .orElseThrow();
    }

    private void seal(CaseNumber number, Remembered file) {
        var carrier = carrier(file);
        people.stream()
                .filter(person -> person.of(file.owner) && !person.equals(carrier))
                .findFirst()
                .ifPresent(other -> {
                    bench.as(carrier, () -> bench.sealed.seal(number, Set.of(other.id())));
                    file.restricted = true;
                    file.team.clear();
                    file.team.addAll(Set.of(carrier.id(), other.id()));
                });
    }

    private void keepOut(CaseNumber number, Remembered file) {
        var carrier = carrier(file);
        var whom = people.get(random.nextInt(PEOPLE));
        var body = whom.requireBody();
        if (random.nextBoolean() && whom.office() != null) {
            boolean own = body.equals(file.owner) && whom.office().equals(carrier.office());
            assertThat(answered(
                            carrier,
                            () -> bench.wall.exclude(
                                    number, new ConflictWall.Whom(body, whom.office(), null), "себеп")))
                    .isEqualTo(own ? "case.wall.self" : "an answer");
            if (!own) {
                file.offices.add(body + "/" + whom.office());
            }
        } else if (!whom.equals(carrier)) {
            bench.as(carrier, () -> bench.wall.exclude(number, new ConflictWall.Whom(body, null, whom.id()), "себеп"));
            file.keptOut.add(whom.id());
            if (random.nextInt(4) == 0) {
                bench.as(
                        carrier, () -> bench.wall.admit(number, new ConflictWall.Whom(body, null, whom.id()), "себеп"));
                file.keptOut.remove(whom.id());
            }
        }
    }

    private void custodian(CaseNumber number, Remembered file) {
        var carrier = carrier(file);
        bench.as(carrier, () -> bench.sealed.custodiansFor(number)).stream()
                .findFirst()
                .ifPresent(member -> {
                    bench.as(carrier, () -> bench.sealed.name(number, member.id()));
                    file.custodians.add(member.id());
                });
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
            file.told.add(new Told(body, user, role, scope, until, Set.of(CaseField.LANGUAGE)));
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
