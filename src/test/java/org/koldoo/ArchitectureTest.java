package org.koldoo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

class ArchitectureTest {

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        ApplicationModules.of(Koldoo.class).verify();
    }

    @Test
    void noTestSlipsBeansIntoTheWholeProgram() {
        noClasses()
                .that()
                .areNotMetaAnnotatedWith(TestConfiguration.class)
                .should()
                .beMetaAnnotatedWith(Component.class)
                .because("the scan of the program finds every component under org.koldoo, those of the tests too;"
                        + " use @TestConfiguration, or no annotation and name the class where it is needed")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("org.koldoo"));
    }
}
