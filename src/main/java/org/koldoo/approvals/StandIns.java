package org.koldoo.approvals;

import java.util.Optional;
import java.util.Set;
import org.koldoo.base.BodyCode;

/** Port: which body lends its second person to a body that has none. */
public interface StandIns {

    Optional<BodyCode> of(BodyCode body);

    /** The other way round: to which bodies it lends one. */
    Set<BodyCode> lentBy(BodyCode body);
}
