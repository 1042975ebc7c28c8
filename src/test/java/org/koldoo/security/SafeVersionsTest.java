package org.koldoo.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.Version;
import java.lang.module.ModuleDescriptor;
import org.apache.catalina.util.ServerInfo;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.Asvs;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.SpringVersion;
import org.springframework.security.core.SpringSecurityCoreVersion;

/**
 * Versions below which a known weakness concerns this program. Raise a number here when an advisory does; SECURITY.md names
 * the advisories whose repaired version could not be obtained.
 */
@Asvs("V15.2.1")
class SafeVersionsTest {

    private static void atLeast(String version, String least) {
        assertThat(ModuleDescriptor.Version.parse(version))
                .isGreaterThanOrEqualTo(ModuleDescriptor.Version.parse(least));
    }

    @Test
    void tomcatIsNotSmuggledThroughNorItsSocketsReachedPastTheRules() {
        atLeast(ServerInfo.getServerNumber().replaceFirst("\\.0$", ""), "11.0.27");
    }

    @Test
    void springSecurityKeepsHeadersPathsAndWhatAPasskeyProved() {
        atLeast(SpringSecurityCoreVersion.getVersion(), "7.1.1");
    }

    @Test
    void springFindsAnnotationsOnGenericTypes() {
        atLeast(String.valueOf(SpringVersion.getVersion()), "7.0.10");
        atLeast(SpringBootVersion.getVersion(), "4.1.2");
    }

    @Test
    void theEmbeddedDatabaseHasNoConsoleThatRunsCode() {
        atLeast(Constants.VERSION, "2.2.220");
    }

    @Test
    void theFrameworkDoesNotSendWhatIsHidden() {
        atLeast(Version.getFullVersion(), "25.2.3");
    }
}
