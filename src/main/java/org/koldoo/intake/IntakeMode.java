package org.koldoo.intake;

/** How an intake is filled in: with the person, page by page, or afterwards from the paper form. */
public enum IntakeMode {
    PAGES,
    PAPER
}
