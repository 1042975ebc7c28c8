package org.koldoo.accounts;

/**
 * An invented person of the demonstration.
 *
 * @param card one of the four whom the sign-in page shows large
 */
public record DemoPerson(StaffMember member, boolean card) {}
