package org.koldoo.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.koldoo.testing.TemporaryPostgres;
import org.koldoo.testing.TestBeans;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the intake alone, on PostgreSQL; its neighbours are played by {@link Neighbours}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(
        mode = ApplicationModuleTest.BootstrapMode.STANDALONE,
        extraIncludes = "base",
        verifyAutomatically = false)
@Import({TestBeans.class, Neighbours.class})
@ContextConfiguration(initializers = TemporaryPostgres.class)
@ActiveProfiles("test")
@org.springframework.test.context.TestPropertySource(properties = org.koldoo.testing.ModuleTest.WITHOUT_ENGINE)
public @interface IntakePostgresTest {}
