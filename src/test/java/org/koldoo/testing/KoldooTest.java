package org.koldoo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.koldoo.Koldoo;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program on an encrypted H2 file. All such tests share one started program: make data of your own
 * (random case numbers and people), never count rows of others, and put the {@link MutableClock} back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Koldoo.class)
@Import(TestBeans.class)
@ContextConfiguration(initializers = TemporaryPlaces.class)
@ActiveProfiles("test")
public @interface KoldooTest {}
