package org.koldoo.cases;

import org.koldoo.base.CaseNumber;

/** A case was closed. Published in the same transaction. */
public record CaseClosed(CaseNumber number, String reason) {}
