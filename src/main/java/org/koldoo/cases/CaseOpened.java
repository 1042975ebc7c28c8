package org.koldoo.cases;

import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/** A case was opened. Published in the same transaction. */
public record CaseOpened(CaseNumber number, BodyCode owner) {}
