package org.koldoo.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.Asvs;

/** What the program computes with, and whom it believes. */
class CryptographyTest {

    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:getInstance\\(|HMAC\\w* = )\"((?:MD|SHA|Hmac|AES|DES|RC|RSA|EC|PBE|PBKDF)[^\"]*)\"");

    /** Code apps reckon with HMAC-SHA-1, in a library, as their standard says; nothing of ours does. */
    @Test
    @Asvs("V11.4.1")
    void nothingIsHashedInAWayThatIsBroken() throws IOException {
        var ways = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                ASKED_FOR.matcher(Files.readString(file)).results().forEach(found -> ways.add(found.group(1)));
            }
        }
        assertThat(ways).containsExactly("HmacSHA256", "SHA-256");
    }

    /** Whoever turns the check of certificates off does it with one of these. */
    @Test
    @Asvs("V12.3.2")
    void nobodyElseDecidesWhichCertificatesAreBelieved() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.net\\.ssl\\.(.*TrustManager.*|HostnameVerifier|SSLContext|SSLParameters)")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.koldoo"));
    }
}
