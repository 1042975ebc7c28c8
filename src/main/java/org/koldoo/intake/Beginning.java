package org.koldoo.intake;

/** Why an intake may begin: after a search, or without one for a reason. Creating without either is refused (search first). */
public sealed interface Beginning {

    /** @param searchId the id of the journalled search */
    record Searched(String searchId) implements Beginning {}

    /** There is nothing to search for: the person gives no name, number or telephone. */
    record Anonymous() implements Beginning {}

    default String code() {
        return this instanceof Searched ? "SEARCHED" : "ANONYMOUS";
    }
}
