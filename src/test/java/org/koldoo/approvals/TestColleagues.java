package org.koldoo.approvals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** People, a stand-in and a deed that belong to no module. */
@TestConfiguration(proxyBeanMethods = false)
class TestColleagues {

    static class People implements Colleagues {

        final Map<UserId, Actor> known = new ConcurrentHashMap<>();
        volatile boolean lost;
        final Set<Set<UserId>> one = ConcurrentHashMap.newKeySet();

        Actor add(Actor actor) {
            known.put(actor.id(), actor);
            return actor;
        }

        @Override
        public Optional<Actor> now(UserId person) {
            return Optional.ofNullable(known.get(person));
        }

        @Override
        public List<Actor> with(Role role, @Nullable BodyCode body) {
            return known.values().stream()
                    .filter(actor -> actor.has(role))
                    .filter(actor -> body == null ? role != Role.ADMIN || actor.body() == null : actor.of(body))
                    .toList();
        }

        @Override
        public boolean lost(Role role, @Nullable BodyCode body, Instant since) {
            return lost;
        }

        @Override
        public boolean maybeOnePerson(UserId first, UserId second, Instant now) {
            return one.contains(Set.of(first, second));
        }

        @Override
        public String introduce(UserId person, Locale locale) {
            return person.toString();
        }
    }

    /** Whoever has the role CASEWORKER may propose it; what is done is counted. */
    static class Deed implements ApprovedDeed {

        final List<String> done = new java.util.concurrent.CopyOnWriteArrayList<>();
        final Set<UserId> proposers = ConcurrentHashMap.newKeySet();
        /** How long the check takes, so that what happens at the same moment really does. */
        volatile Duration takes = Duration.ZERO;

        final Set<UserId> walled = ConcurrentHashMap.newKeySet();

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public void check(Proposal proposal) {
            var actor = org.koldoo.base.CurrentActor.require();
            proposers.add(actor.id());
            LockSupport.parkNanos(takes.toNanos());
            if (!actor.has(Role.CASEWORKER)) {
                throw new Refused("approval.reason", 1);
            }
        }

        @Override
        public boolean mayApprove(Proposal proposal, Actor approver) {
            return !walled.contains(approver.id());
        }

        @Override
        public void carryOut(Proposal proposal) {
            done.add(proposal.content().getOrDefault("what", "")
                    + org.koldoo.base.CurrentActor.require().id());
        }
    }

    @Bean
    People people() {
        return new People();
    }

    @Bean
    Deed deed() {
        return new Deed();
    }

    @Bean
    StandIns standIns() {
        return new StandIns() {
            @Override
            public Optional<BodyCode> of(BodyCode body) {
                return body.value().equals("CCO") ? Optional.of(BodyCode.of("LAWB")) : Optional.empty();
            }

            @Override
            public Set<BodyCode> lentBy(BodyCode body) {
                return body.value().equals("LAWB") ? Set.of(BodyCode.of("CCO")) : Set.of();
            }
        };
    }

    @Bean
    FreshSignIn proof() {
        return () -> {};
    }
}
