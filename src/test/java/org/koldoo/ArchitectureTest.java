package org.koldoo;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        ApplicationModules.of(Koldoo.class).verify();
    }
}
