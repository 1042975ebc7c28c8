package org.koldoo.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
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
    private final CaseFileTable files;
    private final WallTable walls;
    private final Institutions institutions;
    private final Clock clock;

    LawfulBases(
            ConsentTable consents,
            BasisTable bases,
            CaseFileTable files,
            WallTable walls,
            Institutions institutions,
            Clock clock) {
        this.consents = consents;
        this.bases = bases;
        this.files = files;
        this.walls = walls;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** The owner needs none and gets {@code OWNER}; a walled off body never has one. */
    Optional<String> of(CaseNumber number, BodyCode recipient) {
        var file = files.find(number);
        if (file.isEmpty() || walls.denied(number, recipient)) {
            return Optional.empty();
        }
        if (file.get().owner().equals(recipient)) {
            return Optional.of(OwnerRights.OWNER);
        }
        if (agreed(number, recipient)) {
            return Optional.of(CONSENT);
        }
        return bases.latest(number, recipient).map(Enum::name);
    }

    private boolean agreed(CaseNumber number, BodyCode recipient) {
        var purpose = purposeFor(recipient);
        return given(
                consents.of(number),
                consent -> consent.purpose() == purpose
                        && (consent.recipient() == null || consent.recipient().equals(recipient)));
    }

    /** Telling the police is a consent of its own; one to tell organisations never stands for it. */
    Purpose purposeFor(BodyCode recipient) {
        boolean police = institutions.find(recipient).map(Body::lawEnforcement).orElse(true);
        return police ? Purpose.SHARE_POLICE : Purpose.SHARE_ORG;
    }

    boolean given(CaseNumber number, Purpose purpose) {
        return given(consents.of(number), consent -> consent.purpose() == purpose);
    }

    /** The newest word of everybody who had a say counts: a guardian's yes is none while the child says no. */
    private boolean given(List<Consent> newestFirst, Predicate<Consent> about) {
        var heard = new HashSet<GivenBy>();
        boolean given = false;
        for (var consent : newestFirst) {
            if (about.test(consent) && heard.add(consent.givenBy())) {
                if (!live(consent)) {
                    return false;
                }
                given = given || consent.givenBy() != GivenBy.ASSENT;
            }
        }
        return given;
    }

    private boolean live(Consent consent) {
        return consent.answer() == Answer.GIVEN
                && consent.withdrawnOn() == null
                && (consent.expiresOn() == null || !consent.expiresOn().isBefore(LocalDate.now(clock)));
    }
}
