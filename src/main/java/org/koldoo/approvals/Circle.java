package org.koldoo.approvals;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may be the second person: those of the body, else those of the body that stands in, else those above. Asked of the
 * accounts as they are now, never of a session.
 */
@Component
class Circle {

    private static final Duration EMPTIED = Duration.ofDays(7);

    private final ObjectProvider<Colleagues> colleagues;
    private final ObjectProvider<StandIns> standIns;
    private final ObjectProvider<ApprovedDeed> deeds;
    private final Clock clock;

    Circle(
            ObjectProvider<Colleagues> colleagues,
            ObjectProvider<StandIns> standIns,
            ObjectProvider<ApprovedDeed> deeds,
            Clock clock) {
        this.colleagues = colleagues;
        this.standIns = standIns;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** To whom a proposal goes up: what concerns a case to those who watch over all of them by number. */
    static Role above(Proposal proposal) {
        return proposal.caseNumber() == null && proposal.approver() != Role.COORDINATOR
                ? Role.COORDINATOR
                : Role.OVERSIGHT;
    }

    /** @param late whether it went up, so that everybody who could stand in may decide */
    List<Actor> of(Proposal proposal, UserId by, boolean late) {
        var rings = rings(proposal, by);
        return late
                ? rings.flatMap(List::stream).distinct().toList()
                : rings.filter(ring -> !ring.isEmpty()).findFirst().orElse(List.of());
    }

    boolean holds(KeptProposal kept, UserId person) {
        return of(kept.proposal(), kept.by(), kept.late()).stream()
                .anyMatch(actor -> actor.id().equals(person));
    }

    /** The bodies whose proposals somebody may approve in a role: the own one, and those to which it lends its people. */
    Set<BodyCode> bodiesOf(Actor actor) {
        var own = actor.body();
        var lender = standIns.getIfAvailable();
        var bodies = new HashSet<BodyCode>();
        if (own != null) {
            bodies.add(own);
            bodies.addAll(lender == null ? Set.of() : lender.lentBy(own));
        }
        return bodies;
    }

    /** Whether nobody is there only because an account was closed lately: whoever closed it does not go on alone. */
    boolean emptiedLately(Proposal proposal) {
        var known = colleagues.getIfAvailable();
        var since = clock.instant().minus(EMPTIED);
        return known != null
                && (known.lost(proposal.approver(), proposal.body(), since)
                        || known.lost(above(proposal), null, since));
    }

    /** Whether there is somebody, but it concerns all of them: it waits for another, or one would go alone against the other. */
    boolean concernsThemAll(Proposal proposal, UserId by) {
        var known = colleagues.getIfAvailable();
        var deed = deed(proposal);
        return known != null
                && Stream.concat(
                                known.with(proposal.approver(), proposal.body()).stream(),
                                known.with(above(proposal), null).stream())
                        .filter(actor -> !sameHuman(actor.id(), by))
                        .anyMatch(actor -> !deed.mayApprove(proposal, actor));
    }

    /** Whether somebody is in it only because the body itself has nobody, or nobody came. */
    static boolean standsIn(Proposal proposal, Actor actor) {
        var body = proposal.body();
        return !actor.has(proposal.approver()) || body != null && !actor.of(body);
    }

    boolean sameHuman(UserId one, UserId other) {
        return one.equals(other)
                || Optional.ofNullable(colleagues.getIfAvailable())
                        .map(known -> known.maybeOnePerson(one, other, clock.instant()))
                        .orElse(true);
    }

    Optional<Actor> now(UserId person) {
        return Optional.ofNullable(colleagues.getIfAvailable()).flatMap(known -> known.now(person));
    }

    ApprovedDeed deed(Proposal proposal) {
        return deeds.stream()
                .filter(deed -> deed.kind().equals(proposal.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody carries out " + proposal.kind()));
    }

    /** One after the other, and only as far as somebody asks: on most days the first is enough. */
    private Stream<List<Actor>> rings(Proposal proposal, UserId by) {
        var known = colleagues.getIfAvailable();
        if (known == null) {
            return Stream.empty();
        }
        var approver = proposal.approver();
        return Stream.<Supplier<List<Actor>>>of(
                        () -> known.with(approver, proposal.body()),
                        () -> lender(proposal)
                                .map(body -> known.with(approver, body))
                                .orElse(List.of()),
                        () -> known.with(above(proposal), null))
                .map(ring -> fit(ring.get(), proposal, by));
    }

    private Optional<BodyCode> lender(Proposal proposal) {
        return Optional.ofNullable(proposal.body())
                .flatMap(body -> Optional.ofNullable(standIns.getIfAvailable()).flatMap(known -> known.of(body)));
    }

    private List<Actor> fit(List<Actor> people, Proposal proposal, UserId by) {
        var deed = deed(proposal);
        return people.stream()
                .filter(actor -> !sameHuman(actor.id(), by))
                .filter(actor -> deed.mayApprove(proposal, actor))
                .toList();
    }
}
