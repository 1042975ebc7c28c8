package org.koldoo.cases;

/** How sensitive a case field is: P0 public code, P1 case fact, P2 sensitive (health, suspect, safe contact), P3 identity. */
public enum FieldClass {
    P0,
    P1,
    P2,
    P3
}
