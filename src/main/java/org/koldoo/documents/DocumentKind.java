package org.koldoo.documents;

import org.koldoo.cases.FieldClass;

/** What a document is, and how sensitive it is by that. */
public enum DocumentKind {
    /** A signed consent: it carries a name. */
    CONSENT(FieldClass.P3),
    MEDICAL(FieldClass.P2),
    /** A passport or another proof of who somebody is. */
    IDENTITY(FieldClass.P3),
    COURT(FieldClass.P3),
    /** A photo or a recording of the person or the place. */
    PHOTO(FieldClass.P3),
    OTHER(FieldClass.P2);

    private final FieldClass fieldClass;

    DocumentKind(FieldClass fieldClass) {
        this.fieldClass = fieldClass;
    }

    public FieldClass fieldClass() {
        return fieldClass;
    }
}
