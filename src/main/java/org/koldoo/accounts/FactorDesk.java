package org.koldoo.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Open to people who are half signed in: the account is always that of the session. Each try is counted before it is looked at. */
@Service
@PreAuthorize("permitAll()")
class FactorDesk implements SecondFactors {

    private static final int LONGEST_CODE = 60;

    private final FactorBook book;
    private final Enrolment enrolment;
    private final FactorList list;
    private final Passkeys passkeys;
    private final Tries tries;
    private final AppUsers users;
    private final Clock clock;

    FactorDesk(
            FactorBook book,
            Enrolment enrolment,
            FactorList list,
            Passkeys passkeys,
            Tries tries,
            AppUsers users,
            Clock clock) {
        this.book = book;
        this.enrolment = enrolment;
        this.list = list;
        this.passkeys = passkeys;
        this.tries = tries;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Set<FactorKind> ways() {
        return book.ways(Myself.id());
    }

    @Override
    public OwnFactors mine() {
        return list.of(Myself.id());
    }

    @Override
    public PasskeyQuestion askForProof() {
        return passkeys.askForProof(Myself.id());
    }

    @Override
    public StaffPrincipal provePasskey(PasskeyQuestion question, String answer) {
        return proof("factor.passkey", me -> book.passkey(me, question, answer));
    }

    @Override
    public StaffPrincipal proveCode(String code) {
        return proof("factor.code", me -> book.code(me, shortened(code)));
    }

    @Override
    public StaffPrincipal proveRecoveryCode(String code) {
        return proof("factor.recovery", me -> book.recoveryCode(me, shortened(code)));
    }

    private static StaffPrincipal no(String code) {
        throw new Refused(code);
    }

    private StaffPrincipal proof(String refusal, Function<UserId, Optional<StaffPrincipal>> look) {
        var me = Myself.id();
        return tries.begin(me) ? look.apply(me).orElseGet(() -> no(refusal)) : no(refusal);
    }

    @Override
    public PasskeyQuestion askForNew(boolean issued, String supervisorCode) {
        var me = Myself.id();
        var supervised = supervised(me, issued, supervisorCode);
        enrolment.check(me, FactorKind.PASSKEY, supervised);
        return passkeys.askForNew(me, supervised);
    }

    @Override
    public Enrolled addPasskey(PasskeyQuestion question, String answer, String label) {
        return enrolment.passkey(Myself.id(), question, answer, label);
    }

    @Override
    public TotpOffer offerTotp(String supervisorCode) {
        var me = Myself.id();
        var supervised = supervised(me, false, supervisorCode);
        enrolment.check(me, FactorKind.TOTP, supervised);
        var login = users.findById(me.value()).map(AppUser::login).orElseThrow();
        return new TotpOffer(me, clock.instant(), login, Totp.secret(), supervised);
    }

    @Override
    public Enrolled addTotp(TotpOffer offer, String code, String label) {
        return enrolment.totp(Myself.id(), offer, shortened(code), label);
    }

    /** Which code of a supervisor was given; a wrong one counts as a wrong try. */
    private @Nullable GivenCode supervised(UserId me, boolean issued, String typed) {
        if (typed.isBlank() && !issued) {
            return null;
        }
        var purpose = issued ? Supervised.ISSUE : Supervised.RESET;
        var given = tries.begin(me) ? enrolment.rightCode(me, purpose, shortened(typed)) : Optional.<GivenCode>empty();
        if (given.isEmpty()) {
            throw new Refused("factor.supervisorCode");
        }
        tries.right(me);
        return given.get();
    }

    @Override
    public List<String> newRecoveryCodes() {
        return enrolment.renewCodes(Myself.id());
    }

    @Override
    public void rename(UUID factor, String label) {
        enrolment.rename(Myself.id(), factor, label);
    }

    @Override
    public StaffPrincipal remove(UUID factor) {
        return enrolment.remove(Myself.id(), factor);
    }

    private static String shortened(String code) {
        return code.length() > LONGEST_CODE ? "" : code;
    }
}
