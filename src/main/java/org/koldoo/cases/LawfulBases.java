package org.koldoo.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.cases.Consents.Answer;
import org.koldoo.cases.Consents.Consent;
import org.koldoo.cases.Consents.GivenBy;
import org.koldoo.cases.Consents.Purpose;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** On what another body may be told of a case. Asked by the engine's ports too, so it asks nobody who they are. */
@Component
class LawfulBases {

    static final String CONSENT = "CONSENT";

    private final ConsentTable consents;
    private final BasisTable bases;
    private final NotToldTable notTold;
    private final CaseFileTable files;
    private final WallTable walls;
    private final Institutions institutions;
    private final Clock clock;

    LawfulBases(
            ConsentTable consents,
            BasisTable bases,
            NotToldTable notTold,
            CaseFileTable files,
            WallTable walls,
            Institutions institutions,
            Clock clock) {
        this.consents = consents;
        this.bases = bases;
        this.notTold = notTold;
        this.files = files;
        this.walls = walls;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * The owner needs none and gets {@code OWNER}; a walled off body never has one. A body that must not be told has one only
     * if it was recorded by somebody who knew that.
     */
    Optional<String> of(CaseNumber number, BodyCode recipient) {
        return without(number, recipient, null);
    }

    /** What would be left if one consent were withdrawn. */
    Optional<String> without(CaseNumber number, BodyCode recipient, @Nullable UUID consent) {
        var file = files.find(number);
        if (file.isEmpty() || walls.denied(number, recipient)) {
            return Optional.empty();
        }
        if (file.get().owner().equals(recipient)) {
            return Optional.of(OwnerRights.OWNER);
        }
        var named = notTold.since(number, recipient);
        if (named.isEmpty() && given(consents.of(number), about(recipient), consent)) {
            return Optional.of(CONSENT);
        }
        return bases.latest(number, recipient, named.orElse(Instant.EPOCH)).map(Enum::name);
    }

    /**
     * When what a body may be told on consent ends; null = it does not, or there is another basis. Asked as the mechanism: a
     * receiver who has just lost the preview must not get a right without end because it cannot see the consent.
     */
    @Nullable
    Instant endOf(CaseNumber number, BodyCode recipient) {
        return Mechanism.does(() -> Optional.ofNullable(end(number, recipient))).orElse(null);
    }

    private @Nullable Instant end(CaseNumber number, BodyCode recipient) {
        if (bases.latest(number, recipient, notTold.since(number, recipient).orElse(Instant.EPOCH))
                .isPresent()) {
            return null;
        }
        var about = about(recipient);
        var heard = new HashSet<GivenBy>();
        return consents.of(number).stream()
                .filter(consent -> about.test(consent) && heard.add(consent.givenBy()))
                .map(Consent::expiresOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(lastDay ->
                        lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .orElse(null);
    }

    private Predicate<Consent> about(BodyCode recipient) {
        var purpose = purposeFor(recipient);
        return consent -> consent.purpose() == purpose
                && (consent.recipient() == null
                        || consent.recipient().equals(recipient)
                        || saidNo(consent) && isNow(consent.recipient(), recipient));
    }

    private static boolean saidNo(Consent consent) {
        return consent.answer() == Answer.REFUSED || consent.withdrawnOn() != null;
    }

    /** Whoever said no to a body said it to the one that took over from it; a yes goes over to nobody. */
    private boolean isNow(BodyCode before, BodyCode body) {
        return institutions.acting(before).map(Body::code).filter(body::equals).isPresent();
    }

    /** Telling the police is a consent of its own; one to tell organisations never stands for it. */
    Purpose purposeFor(BodyCode recipient) {
        boolean police = institutions.find(recipient).map(Body::lawEnforcement).orElse(true);
        return police ? Purpose.SHARE_POLICE : Purpose.SHARE_ORG;
    }

    boolean given(CaseNumber number, Purpose purpose) {
        return given(consents.of(number), consent -> consent.purpose() == purpose, null);
    }

    /** The newest word of everybody who had a say counts: a guardian's yes is none while the child says no. */
    private boolean given(List<Consent> newestFirst, Predicate<Consent> about, @Nullable UUID withdrawn) {
        var heard = new HashSet<GivenBy>();
        boolean given = false;
        for (var consent : newestFirst) {
            if (about.test(consent) && heard.add(consent.givenBy())) {
                if (!consent.holdsOn(LocalDate.now(clock)) || consent.id().equals(withdrawn)) {
                    return false;
                }
                given = given || consent.givenBy() != GivenBy.ASSENT;
            }
        }
        return given;
    }
}
