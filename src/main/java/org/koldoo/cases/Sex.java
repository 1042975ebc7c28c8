package org.koldoo.cases;

/** Sex for statistics and for finding a service. */
public enum Sex {
    F,
    M,
    X,
    U
}
