package org.koldoo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which requirements of OWASP ASVS 5.0.0 a test proves: it fails when the program stops meeting them. From these
 * {@code docs/security/asvs.csv} is made.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Asvs {

    /** Ids like {@code V8.2.2}. */
    String[] value();
}
