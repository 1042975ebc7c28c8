package org.koldoo.accounts;

import java.util.List;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees of how they sign in. */
@Component
class FactorList {

    private final AppUsers users;
    private final FactorTable factors;
    private final RecoveryCodes recovery;
    private final EnrolmentCodes codes;

    FactorList(AppUsers users, FactorTable factors, RecoveryCodes recovery, EnrolmentCodes codes) {
        this.users = users;
        this.factors = factors;
        this.recovery = recovery;
        this.codes = codes;
    }

    /** Whoever has only the password does not learn what else there is. */
    @Transactional(readOnly = true)
    public OwnFactors of(UserId id) {
        var user = users.findById(id.value()).orElseThrow(() -> new Refused("account.unknown"));
        boolean proved = Myself.provedAt() != null || CurrentActor.find().isPresent();
        var all = proved ? factors.of(id) : List.<OwnFactor>of();
        return new OwnFactors(
                all,
                proved ? recovery.left(id) : 0,
                Principals.passkeyOnly(user.roles()),
                all.isEmpty() && codes.waits(id, Supervised.RESET));
    }
}
