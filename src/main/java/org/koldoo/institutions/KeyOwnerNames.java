package org.koldoo.institutions;

import java.util.Locale;
import org.koldoo.base.BodyCode;
import org.koldoo.vault.KeyOwners;
import org.springframework.stereotype.Component;

/** Names the owners of keys from the register. */
@Component
class KeyOwnerNames implements KeyOwners {

    private final Institutions institutions;

    KeyOwnerNames(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public String name(BodyCode body, Locale locale) {
        return institutions.find(body).map(it -> it.name().in(locale)).orElse(body.value());
    }
}
