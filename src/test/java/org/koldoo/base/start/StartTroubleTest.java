package org.koldoo.base.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.KeyFolder;
import org.koldoo.testing.TestBeans;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class StartTroubleTest {

    @TempDir
    Path place;

    @Test
    void oneSentenceSaysWhyTheProgramDoesNotStart(CapturedOutput output) throws IOException {
        var database = new Database("jdbc:h2:file:" + place.resolve("data/koldoo"), null, null);
        new DatabaseConfiguration()
                .dataSource(database, new KeyFolder(place.resolve("keys"), true), Clock.systemUTC())
                .close();
        Files.delete(place.resolve("keys/database.key"));

        assertThatThrownBy(() -> new SpringApplicationBuilder(Start.class)
                        .web(WebApplicationType.NONE)
                        .run("--koldoo.keys=" + place.resolve("keys"), "--spring.datasource.url=" + database.url()))
                .isInstanceOf(RuntimeException.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "database.key is missing")
                .doesNotContain("\tat org.");
        assertThat(place.resolve("keys/database.key")).doesNotExist();
    }

    @Import({DatabaseConfiguration.class, TestBeans.class})
    static class Start {}
}
