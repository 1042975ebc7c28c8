package org.koldoo.vault;

import org.koldoo.base.CaseNumber;

/** What a data key belongs to: a case, a draft. Opaque to the vault. */
public record KeyOwner(String value) {

    public static KeyOwner of(CaseNumber caseNumber) {
        return new KeyOwner("case:" + caseNumber.value());
    }

    public static KeyOwner draft(java.util.UUID draft) {
        return new KeyOwner("draft:" + draft);
    }
}
