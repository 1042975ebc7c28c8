package org.koldoo.base;

/**
 * Port: whether whoever acts has proved a moment ago that it is them. Services ask before what would hurt most in a stolen
 * session: a person's name, an export, roles, keys, a procedure coming into force.
 */
public interface FreshSignIn {

    /** @throws Refused {@code signIn.stale} where the last proof is too old; the screen asks for one and tries again */
    void require();
}
