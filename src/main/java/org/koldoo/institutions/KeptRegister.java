package org.koldoo.institutions;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
class KeptRegister implements InstitutionAdmin {

    private final RegisteredBodies bodies;
    private final RegisteredOffices offices;
    private final OfferedServices offers;
    private final RegisterRules rules;
    private final StandInTable standIns;
    private final Approvals approvals;
    private final Journal journal;

    KeptRegister(
            RegisteredBodies bodies,
            RegisteredOffices offices,
            OfferedServices offers,
            RegisterRules rules,
            StandInTable standIns,
            Approvals approvals,
            Journal journal) {
        this.bodies = bodies;
        this.offices = offices;
        this.offers = offers;
        this.rules = rules;
        this.standIns = standIns;
        this.approvals = approvals;
        this.journal = journal;
    }

    @Override
    public boolean add(Body body) {
        if (!CurrentActor.require().administers(null)) {
            throw new Refused("body.onlyInstallation");
        }
        return approvals.proposeOrDo(BodyAdding.proposal(body));
    }

    @Override
    public boolean change(Body body) {
        rules.check(body);
        checkSuccessor(body);
        var kept = own(body.code());
        var before = kept.asBody();
        boolean decisive = BodyChanging.needed(before, body);
        if (decisive && !CurrentActor.require().administers(null)) {
            throw new Refused("body.onlyInstallation");
        }
        kept.change(BodyContent.body(BodyContent.decisive(before), body));
        tell("body.changed", body.code().value(), Map.of("sop", body.sopStatus().name()));
        return decisive && approvals.proposeOrDo(BodyChanging.proposal(before, body));
    }

    @Override
    public boolean nameStandIn(BodyCode body, @Nullable BodyCode standIn) {
        own(body);
        var before = standIns.of(body).orElse(null);
        return !Objects.equals(before, standIn) && approvals.proposeOrDo(StandInNaming.proposal(body, before, standIn));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BodyCode> standIn(BodyCode body) {
        own(body);
        return standIns.of(body);
    }

    @Override
    public UUID addOffice(BodyCode body, String code, Labels name, String region) {
        rules.name(name);
        rules.region(region);
        own(body);
        if (!code.matches("[A-Z][A-Z0-9_]{1,19}") || offices.existsByBodyCodeAndCode(body.value(), code)) {
            throw new Refused("office.code.taken");
        }
        var office =
                offices.save(new RegisteredOffice(body, code, name, region)).asOffice();
        tell("office.added", office.id().toString(), Map.of("body", body.value()));
        return office.id();
    }

    @Override
    public void changeOffice(UUID office, Labels name, String region) {
        rules.name(name);
        rules.region(region);
        offices.findById(office)
                .filter(it -> CurrentActor.require().administers(it.asOffice().body()))
                .orElseThrow(() -> new Refused("office.unknown"))
                .change(name, region);
        tell("office.changed", office.toString(), Map.of());
    }

    @Override
    public UUID addOffer(NewOffer offer) {
        rules.check(offer);
        own(offer.body());
        var id = UUID.randomUUID();
        offers.save(new OfferedService(id, offer));
        tell("offer.added", id.toString(), Map.of("body", offer.body().value(), "service", offer.service()));
        return id;
    }

    @Override
    public void changeOffer(UUID offer, NewOffer terms) {
        rules.check(terms);
        own(terms.body());
        ownOffer(offer).change(terms);
        tell("offer.changed", offer.toString(), Map.of("body", terms.body().value(), "service", terms.service()));
    }

    @Override
    public void closeOffer(UUID offer) {
        ownOffer(offer).close();
        tell("offer.closed", offer.toString(), Map.of());
    }

    @Override
    @PreAuthorize("hasAnyRole('ADMIN','CASEWORKER','SUPERVISOR')")
    public void setFreePlaces(UUID offer, int free) {
        var offered = locked(offer);
        if (!mayCountPlaces(CurrentActor.require(), offered.body())) {
            throw new Refused("offer.notYours");
        }
        offered.free(free);
        tell("offer.placesSet", offer.toString(), Map.of("free", Integer.toString(free)));
    }

    private static boolean mayCountPlaces(Actor actor, BodyCode body) {
        return actor.has(Role.ADMIN) ? actor.administers(body) : actor.of(body);
    }

    private void checkSuccessor(Body body) {
        if (body.successor() != null) {
            body(body.successor());
        }
    }

    private RegisteredBody body(BodyCode code) {
        return bodies.findById(code.value()).orElseThrow(() -> new Refused("body.unknown"));
    }

    /** A body that is not the acting administrator's to keep is answered like one that does not exist. */
    private RegisteredBody own(BodyCode code) {
        if (!CurrentActor.require().administers(code)) {
            throw new Refused("body.unknown");
        }
        return body(code);
    }

    private OfferedService ownOffer(UUID offer) {
        var offered = locked(offer);
        if (!CurrentActor.require().administers(offered.body())) {
            throw new Refused("offer.unknown");
        }
        return offered;
    }

    private OfferedService locked(UUID offer) {
        return offers.lock(offer).orElseThrow(() -> new Refused("offer.unknown"));
    }

    private void tell(String action, String object, Map<String, String> facts) {
        journal.append(JournalEntry.general(action, object, facts));
    }
}
