package org.koldoo.workflow;

import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;

/** Port: what is not there for a person, whatever task of it lies with the person's body and role. */
public interface CaseWalls {

    /** The cases that this person must not know of, though others of the same body and office may. */
    Set<CaseNumber> closedTo(Actor actor);
}
