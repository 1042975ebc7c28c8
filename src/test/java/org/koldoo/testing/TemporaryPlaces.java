package org.koldoo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every test context an encrypted database file and a key folder of its own under target. */
public class TemporaryPlaces implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var place = folder();
        TestPropertyValues.of(
                        "koldoo.keys=" + place.resolve("keys"),
                        "spring.datasource.url=jdbc:h2:file:" + place.resolve("data/koldoo"))
                .applyTo(context);
    }

    static Path folder() {
        try {
            Files.createDirectories(Path.of("target/test-places"));
            return Files.createTempDirectory(Path.of("target/test-places"), "t").toAbsolutePath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
