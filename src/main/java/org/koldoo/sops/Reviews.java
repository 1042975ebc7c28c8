package org.koldoo.sops;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.BodyCode;

/** The way of a draft into force: two people, bound to the exact file. */
public interface Reviews {

    /**
     * Asks a second person.
     *
     * @throws org.koldoo.base.Refused {@code procedure.refused} while the check finds errors, {@code draft.order} where
     *     neither an order nor a trial is named, {@code draft.unchanged}
     */
    Draft submit(UUID draft, int revision, Order order);

    /** Back to writing, by those who write. */
    Draft withdraw(UUID draft);

    /** Whether the acting person may be the second one. */
    boolean mayDecide(UUID draft);

    /** Who could be the second person for a draft as it is now. */
    List<StaffMember> deciders(UUID draft);

    /**
     * @param digest of the file that the second person saw
     * @throws org.koldoo.base.Refused {@code draft.changed} where it is another one, {@code draft.secondPerson}
     */
    Draft approve(UUID draft, String digest);

    /** @param reason for the writer */
    Draft giveBack(UUID draft, String reason);

    /**
     * Puts an approved draft into force for new cases; it is checked again by the rules of this moment.
     *
     * @return the version
     * @throws org.koldoo.base.Refused {@code draft.base} where another version came into force since it was submitted
     */
    UUID publish(UUID draft);

    /** Puts a former version into force again at once; a second person looks at it afterwards. */
    void goBack(UUID version);

    /** How the versions of a procedure came into force, newest first. */
    List<Publication> publications(String topic, @Nullable BodyCode body);

    /** Goings back that the acting person may look at as the second one. */
    List<Publication> toConfirm();

    /** A second person has looked at a going back. */
    void confirm(UUID publication);
}
