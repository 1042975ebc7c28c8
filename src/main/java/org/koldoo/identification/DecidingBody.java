package org.koldoo.identification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.koldoo.base.BodyCode;

/** Which body a party word of the procedures means: data with a source, because no public act names one. */
@Entity
class DecidingBody {

    @Id
    private String party;

    @Column(name = "body_code")
    private String body;

    private String source;
    private LocalDate asOf;
    private boolean verified;

    @SuppressWarnings("NullAway.Init")
    protected DecidingBody() {}

    BodyCode body() {
        return BodyCode.of(body);
    }
}
