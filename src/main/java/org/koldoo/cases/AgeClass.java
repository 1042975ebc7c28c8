package org.koldoo.cases;

/** What is known of a person's age. Doubt is resolved to "child" until shown otherwise (rule H5). */
public enum AgeClass {
    CHILD,
    ADULT,
    UNKNOWN_MAY_BE_CHILD;

    public boolean treatedAsChild() {
        return this != ADULT;
    }
}
