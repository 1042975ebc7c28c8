package org.koldoo.institutions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

@Entity
@Table(name = "body_office")
class RegisteredOffice {

    @Id
    private UUID id;

    private String bodyCode;
    private String code;
    private String nameKy;
    private String nameRu;
    private String nameEn;
    private String region;

    @Version
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected RegisteredOffice() {}

    @SuppressWarnings("NullAway.Init")
    RegisteredOffice(BodyCode body, String code, Labels name, String region) {
        this.id = UUID.randomUUID();
        this.bodyCode = body.value();
        this.code = code;
        change(name, region);
    }

    final void change(Labels name, String region) {
        this.nameKy = name.ky();
        this.nameRu = name.ru();
        this.nameEn = name.en();
        this.region = region;
    }

    Office asOffice() {
        return new Office(id, BodyCode.of(bodyCode), code, new Labels(nameKy, nameRu, nameEn), region);
    }
}
