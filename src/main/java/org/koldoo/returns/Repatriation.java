package org.koldoo.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;

/** One return of one person, as the national report counts it: direction, whether voluntary and risk-assessed, when. */
@Entity
class Repatriation {

    @Id
    private UUID id;

    private String caseNo;
    private String direction;
    private boolean voluntary;
    private boolean riskAssessed;
    private @Nullable LocalDate plannedOn;
    private @Nullable LocalDate handedOverOn;
    private int followUps;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Repatriation() {}

    Repatriation(CaseNumber number, String direction) {
        this.id = UUID.randomUUID();
        this.caseNo = number.value();
        this.direction = direction;
        this.voluntary = true;
        this.riskAssessed = true;
    }

    Returns.Trip read() {
        return new Returns.Trip(direction, plannedOn, handedOverOn, followUps);
    }

    void planned(LocalDate on) {
        plannedOn = on;
    }

    void handedOver(LocalDate on) {
        handedOverOn = on;
    }

    void followedUp() {
        followUps++;
    }
}
