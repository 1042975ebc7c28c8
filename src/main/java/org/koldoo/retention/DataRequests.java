package org.koldoo.retention;

import java.util.List;
import java.util.UUID;
import org.koldoo.base.CaseNumber;

/** What people ask about their own data, and that they get an answer in time. */
public interface DataRequests {

    /** By whoever works on the case; the supervisors of the body are told. */
    UUID record(NewDataRequest request);

    /** Those the acting person answers or watches over, what is due first; without the person's words. */
    List<DataRequest> mine();

    List<DataRequest> of(CaseNumber number);

    /** With the person's words, for whoever sees the case. */
    DataRequest read(UUID id);

    /** The acting person has made sure that it is the person who asks. */
    void identityChecked(UUID id, DataRequest.Identity how);

    /** The person was told what must be kept and why. */
    void toldWhatIsKept(UUID id);

    /**
     * By a supervisor of the owner.
     *
     * @throws org.koldoo.base.Refused {@code keeping.request.identity} before it is sure who asks, {@code
     *     keeping.request.reason} where less was done than asked and nobody says why
     */
    void answer(UUID id, DataRequest.Outcome outcome, String reason);

    /** Everything that is known of the person, for the answer to them; names need a fresh sign-in. */
    OwnData data(UUID id);
}
