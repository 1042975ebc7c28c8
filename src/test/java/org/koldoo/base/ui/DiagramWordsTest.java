package org.koldoo.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiagramWordsTest {

    @Test
    void aDiagramSpeaksTheReadersLanguage() throws IOException {
        var xml = Files.readString(Path.of("workflows/referral.bpmn"));
        assertThat(DiagramWords.in(Locale.of("ru"), xml))
                .contains("name=\"Ответить на направление\"")
                .doesNotContain("name=\"Answer the referral\"");
        assertThat(DiagramWords.in(Locale.of("ky"), xml)).contains("name=\"Багыттоого жооп берүү\"");
        assertThat(DiagramWords.in(Locale.of("en"), xml)).contains("name=\"Answer the referral\"");
    }

    @Test
    void whatCannotBeReadStaysAsItIs() {
        var hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x name=\"&e;\"/>";
        assertThat(DiagramWords.in(Locale.of("ru"), hostile)).isEqualTo(hostile);
    }
}
