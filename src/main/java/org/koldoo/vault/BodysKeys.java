package org.koldoo.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;

/** The keys of the bodies, for their administrators. Nothing here shows a key. */
public interface BodysKeys {

    /** @param since when this version was made; null = with the first case, before that was written down */
    record Line(BodyCode body, int version, @Nullable Instant since, boolean catchingUp) {}

    /** Of the bodies that the acting administrator keeps. */
    List<Line> mine();

    /** Puts a new key for this body before a second administrator. */
    void proposeNew(BodyCode body);
}
