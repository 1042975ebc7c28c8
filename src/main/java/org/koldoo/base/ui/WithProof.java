package org.koldoo.base.ui;

/**
 * Port: does what a person pressed; where a service answers {@code signIn.stale}, asks for the second factor first and then
 * does it again. Nothing that was typed is lost meanwhile.
 */
public interface WithProof {

    void run(Runnable work);
}
