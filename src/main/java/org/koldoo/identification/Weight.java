package org.koldoo.identification;

/** How much an indicator says, per profile (ILO/EC Delphi survey 2009). */
public enum Weight {
    STRONG,
    MEDIUM,
    WEAK
}
