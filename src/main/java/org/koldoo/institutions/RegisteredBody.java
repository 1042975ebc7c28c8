package org.koldoo.institutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

@Entity
@Table(name = "body")
class RegisteredBody {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private BodyType bodyType;

    private String nameKy;
    private String nameRu;
    private String nameEn;
    private boolean lawEnforcement;
    private boolean stateBody;
    private boolean caseOwner;

    @Enumerated(EnumType.STRING)
    private SopStatus sopStatus;

    private @Nullable LocalDate sopAsOf;
    private @Nullable String sopSource;

    @Column(name = "phone_24h")
    private @Nullable String phone24h;

    private @Nullable LocalDate closedOn;
    private @Nullable String successor;
    private @Nullable String sopAct;
    private @Nullable LocalDate sopActOn;

    @Version
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected RegisteredBody() {}

    @SuppressWarnings("NullAway.Init")
    RegisteredBody(Body body) {
        code = body.code().value();
        change(body);
    }

    final void change(Body body) {
        bodyType = body.type();
        nameKy = body.name().ky();
        nameRu = body.name().ru();
        nameEn = body.name().en();
        lawEnforcement = body.lawEnforcement();
        stateBody = body.state();
        caseOwner = body.caseOwner();
        sopStatus = body.sopStatus();
        sopAsOf = body.sopAsOf();
        sopSource = body.sopSource();
        phone24h = body.phone24h();
        closedOn = body.closedOn();
        successor = body.successor() == null ? null : body.successor().value();
        sopAct = body.sopAct();
        sopActOn = body.sopActOn();
    }

    Body asBody() {
        return new Body(
                BodyCode.of(code),
                bodyType,
                new Labels(nameKy, nameRu, nameEn),
                lawEnforcement,
                stateBody,
                caseOwner,
                sopStatus,
                sopAsOf,
                sopSource,
                phone24h,
                closedOn,
                successor == null ? null : BodyCode.of(successor),
                sopAct,
                sopActOn);
    }
}
