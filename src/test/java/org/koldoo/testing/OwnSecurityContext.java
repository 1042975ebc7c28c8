package org.koldoo.testing;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Every started program brings its own holder of the signed-in person and makes it the only one of the JVM. A test that comes
 * back to a program started earlier needs that one's holder again.
 */
class OwnSecurityContext implements TestExecutionListener, Ordered {

    private static final int BEFORE_ANYBODY_SIGNS_IN = 9000;

    @Override
    public int getOrder() {
        return BEFORE_ANYBODY_SIGNS_IN;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
