package org.koldoo.approvals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/** Port: what must be known here of the people who sign in. */
public interface Colleagues {

    /** As what somebody acts now; empty where the account is closed or gone. */
    Optional<Actor> now(UserId person);

    /**
     * Everybody with an open account who has a role in a body; with null, administrators of the installation, and whoever has
     * another role anywhere.
     */
    List<Actor> with(Role role, @Nullable BodyCode body);

    /** Whether an account that {@link #with} would have named was closed after a moment. */
    boolean lost(Role role, @Nullable BodyCode body, Instant since);

    /**
     * Whether two accounts look like one human being: the same one, one name, or one that the other made a short time ago.
     */
    boolean maybeOnePerson(UserId one, UserId other, Instant now);

    /** Name and body, for a line on the screen. */
    String introduce(UserId person, Locale locale);
}
