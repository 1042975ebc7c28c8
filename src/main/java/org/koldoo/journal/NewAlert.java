package org.koldoo.journal;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/**
 * An alert to be raised, in codes only.
 *
 * @param kind code; the screen shows {@code alert.<kind>} with the facts
 * @param caseNumber the case, where every recipient may know that it exists
 */
public record NewAlert(String kind, @Nullable CaseNumber caseNumber, Set<Recipient> to, Map<String, String> facts) {

    /** One person, or everybody with a role: of one body, or of all where the body is null. */
    public record Recipient(
            @Nullable UserId person,
            @Nullable BodyCode body,
            @Nullable Role role) {

        public Recipient {
            if ((person == null) == (role == null)) {
                throw new IllegalArgumentException("a person or a role");
            }
        }

        public static Recipient person(UserId person) {
            return new Recipient(person, null, null);
        }

        public static Recipient role(@Nullable BodyCode body, Role role) {
            return new Recipient(null, body, role);
        }

        /** Everybody who watches over data protection. */
        public static Recipient oversight() {
            return role(null, Role.OVERSIGHT);
        }
    }

    public NewAlert {
        to = Set.copyOf(to);
        facts = Map.copyOf(facts);
    }
}
