package org.koldoo.accounts;

import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.springframework.stereotype.Component;

@Component
class RecentProof implements FreshSignIn {

    @Override
    public void require() {
        CurrentActor.require();
    }
}
