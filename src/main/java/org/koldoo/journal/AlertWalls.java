package org.koldoo.journal;

import java.util.Collection;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;

/**
 * Port: of which cases somebody must not be reminded, though an alert of an earlier day names them. A role may be held by
 * somebody else by now, and a case may have been closed to whoever was told.
 */
public interface AlertWalls {

    Set<CaseNumber> hidden(Actor actor, Collection<CaseNumber> numbers);
}
