package org.koldoo.accounts.ui;

import java.util.Optional;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;

/** The body whose accounts alone an administrator keeps; nothing for the administrator of the installation. */
final class OwnBody {

    private OwnBody() {}

    static Optional<BodyCode> code() {
        return CurrentActor.find().map(Actor::body);
    }
}
