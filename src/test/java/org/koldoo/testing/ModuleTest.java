package org.koldoo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A test of the module whose package the test is in, with the modules below it and without the engine, on H2. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@Import(TestBeans.class)
@ContextConfiguration(initializers = TemporaryPlaces.class)
@ActiveProfiles("test")
@TestPropertySource(properties = ModuleTest.WITHOUT_ENGINE)
public @interface ModuleTest {

    String WITHOUT_ENGINE = "spring.autoconfigure.exclude=org.flowable.spring.boot.ProcessEngineAutoConfiguration,"
            + "org.flowable.spring.boot.ProcessEngineServicesAutoConfiguration,"
            + "org.flowable.spring.boot.app.AppEngineAutoConfiguration,"
            + "org.flowable.spring.boot.app.AppEngineServicesAutoConfiguration,"
            + "org.flowable.spring.boot.FlowableSecurityAutoConfiguration";
}
