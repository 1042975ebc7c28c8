package org.koldoo.institutions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.springframework.stereotype.Component;

/** What must be true of an entry before it stands in the register or the directory. */
@Component
class RegisterRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 300;
    private static final Set<String> SEXES = Set.of("F", "M", "X");

    private final CodeLists codes;
    private final Clock clock;

    RegisterRules(CodeLists codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    void check(Body body) {
        name(body.name());
        phone(body.phone24h());
        boolean claims = body.sopStatus() != SopStatus.UNKNOWN && body.sopStatus() != SopStatus.NOT_APPLICABLE;
        if (claims && (body.sopAsOf() == null || blank(body.sopSource()))) {
            throw new Refused("body.sop.withoutSource");
        }
        if (body.sopSource() != null && body.sopSource().length() > LONGEST_SOURCE) {
            throw new Refused("body.sop.sourceTooLong", LONGEST_SOURCE);
        }
        act(body);
        if (body.successor() != null
                && (body.closedOn() == null || body.successor().equals(body.code()))) {
            throw new Refused("body.successor.ofOpenBody");
        }
    }

    /** An act is a claim like the status: it needs a source. */
    private void act(Body body) {
        var act = body.sopAct();
        if (act == null && body.sopActOn() == null) {
            return;
        }
        if (body.sopAsOf() == null || blank(body.sopSource())) {
            throw new Refused("body.sop.withoutSource");
        }
        if (act == null || act.isBlank() || act.length() > LONGEST_SOURCE) {
            throw new Refused("body.sop.act", LONGEST_SOURCE);
        }
        if (body.sopActOn() != null && body.sopActOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("body.sop.actInFuture");
        }
    }

    void check(NewOffer offer) {
        name(offer.name());
        region(offer.region());
        phone(offer.phone24h());
        if (!codes.knows("service", offer.service())) {
            throw new Refused("offer.service.unknown");
        }
        if (!SEXES.containsAll(offer.sexes())) {
            throw new Refused("offer.sex.unknown");
        }
        if (!offer.languages().stream().allMatch(it -> codes.knows("language", it))) {
            throw new Refused("offer.language.unknown");
        }
        if (!offer.children() && !offer.adults()) {
            throw new Refused("offer.forNobody");
        }
        var total = offer.placesTotal();
        var free = offer.placesFree();
        if (total == null ? free != null : total < 0 || free == null || free < 0 || free > total) {
            throw new Refused("offer.places.impossible");
        }
    }

    void name(Labels name) {
        for (String text : new String[] {name.ky(), name.ru(), name.en()}) {
            if (text.isBlank() || text.length() > LONGEST_NAME) {
                throw new Refused("name.missing", LONGEST_NAME);
            }
        }
    }

    void region(String region) {
        if (!codes.knows("region", region)) {
            throw new Refused("region.unknown");
        }
    }

    private static void phone(@Nullable String phone) {
        if (phone != null && !phone.matches("[+]?[0-9 ()-]{2,39}")) {
            throw new Refused("phone.malformed");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
