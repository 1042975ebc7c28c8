package org.koldoo.base.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.Koldoo;
import org.koldoo.testing.Asvs;

@Asvs("V1.5.2")
class NothingFromStreamsTest {

    static List<Object> things() {
        return List.of(new HashMap<>(), new int[] {1}, "text".getBytes(), new IllegalStateException());
    }

    @ParameterizedTest
    @MethodSource("things")
    void noObjectIsReadFromAStream(Object thing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.setObjectInputFilter(NothingFromStreams::check);
            assertThatThrownBy(in::readObject).isInstanceOf(InvalidClassException.class);
        }
    }

    @Test
    void theProgramStartsWithIt() {
        ArchRuleDefinition.classes()
                .that()
                .areAssignableTo(Koldoo.class)
                .should()
                .callMethod(NothingFromStreams.class, "refuse")
                .because("the filter holds only where it is set before anything else is read")
                .check(new ClassFileImporter().importClasses(Koldoo.class));
    }
}
