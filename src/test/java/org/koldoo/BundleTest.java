package org.koldoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.AnnotationReader;
import com.vaadin.flow.internal.BundleUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The committed bundle serves every component that a screen uses. */
class BundleTest {

    @Test
    void everyComponentInUseHasAChunkInTheBundle() throws IOException {
        String loader = chunkLoader();
        var missing = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.koldoo").stream()
                        .flatMap(BundleTest::itselfAndWhatItUses)
                        .distinct()
                        .filter(type -> type.isAssignableTo(Component.class) && !type.isAssignableTo(UI.class))
                        .map(JavaClass::reflect)
                        .filter(type -> !AnnotationReader.getJsModuleAnnotations(asComponent(type))
                                .isEmpty())
                        .filter(type -> chunksAskedFor(type).noneMatch(loader::contains))
                        .map(Class::getName);
        assertThat(missing)
                .as("components without a chunk: add them to org.koldoo.bundle.Chunks, run .ci/bundle, commit")
                .isEmpty();
    }

    private static Stream<JavaClass> itselfAndWhatItUses(JavaClass type) {
        return Stream.concat(
                Stream.of(type), type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass));
    }

    /** A page asks for the chunk of the component's class and of each class above it. */
    private static Stream<String> chunksAskedFor(Class<?> type) {
        return Stream.<Class<?>>iterate(type, above -> above != Component.class, Class::getSuperclass)
                .map(Class::getName)
                .map(BundleUtils::getChunkId);
    }

    private static String chunkLoader() throws IOException {
        try (var bundle = new ZipFile(Path.of("src/main/bundles/prod.bundle").toFile())) {
            var entry = bundle.stream()
                    .filter(file -> file.getName().matches(".*/generated-flow-imports-[^/]*\\.js"))
                    .findFirst()
                    .orElseThrow();
            return new String(bundle.getInputStream(entry).readAllBytes());
        }
    }

    private static Class<? extends Component> asComponent(Class<?> type) {
        return type.asSubclass(Component.class);
    }
}
