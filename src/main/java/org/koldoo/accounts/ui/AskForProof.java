package org.koldoo.accounts.ui;

import org.koldoo.base.ui.WithProof;
import org.springframework.stereotype.Component;

@Component
class AskForProof implements WithProof {

    @Override
    public void run(Runnable work) {
        work.run();
    }
}
