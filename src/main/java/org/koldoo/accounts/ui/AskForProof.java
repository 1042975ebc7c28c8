package org.koldoo.accounts.ui;

import org.koldoo.accounts.SecondFactors;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.WithProof;
import org.springframework.stereotype.Component;

@Component
class AskForProof implements WithProof {

    private final SecondFactors factors;
    private final SessionDoor door;

    AskForProof(SecondFactors factors, SessionDoor door) {
        this.factors = factors;
        this.door = door;
    }

    @Override
    public void run(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            if (!refused.code().equals(STALE)) {
                throw refused;
            }
            new ProofDialog(factors, door, () -> again(work)).open();
        }
    }

    private static void again(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
