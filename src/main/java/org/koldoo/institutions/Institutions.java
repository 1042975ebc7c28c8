package org.koldoo.institutions;

import java.util.List;
import java.util.Optional;
import org.koldoo.base.BodyCode;

/** The register of bodies. */
public interface Institutions {

    Optional<Body> find(BodyCode code);

    /** The body that acts today under a code: the body itself, or the successor of a closed one. */
    Optional<Body> acting(BodyCode code);

    /** All bodies, open ones first, by code. */
    List<Body> all();

    /** The offices of a body, by code. */
    List<Office> offices(BodyCode body);
}
