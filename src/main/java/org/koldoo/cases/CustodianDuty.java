package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;

/** Which custodian is on call, day and night, for the sealed cases of other organisations. */
public interface CustodianDuty {

    record Duty(UUID id, BodyCode body, UserId custodian, Instant from, Instant until) {}

    /** What runs or will begin, by its beginning. */
    List<Duty> coming();

    /** Active custodians of organisations that are no state bodies. */
    List<StaffMember> custodians();

    /**
     * By a supervisor of an organisation that is no state body.
     *
     * @throws org.koldoo.base.Refused {@code case.duty.time}, {@code case.custodian}, {@code case.duty.notYours}
     */
    UUID add(UserId custodian, Instant from, Instant until);

    void remove(UUID duty);
}
