package org.koldoo.cases;

import org.koldoo.base.CaseNumber;

/** Somebody else may be serving the same person; its supervisor decides what follows. Published in the same transaction. */
public record SamePersonNoticed(CaseNumber number) {}
