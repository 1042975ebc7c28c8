package org.koldoo.base;

/** What a security principal of this program can say: who acts. */
public interface ActorPrincipal {

    Actor actor();
}
