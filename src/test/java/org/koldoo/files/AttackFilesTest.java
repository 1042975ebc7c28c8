package org.koldoo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.base.Refused;
import org.koldoo.files.FileInspection.Scanned;
import org.koldoo.testing.Asvs;

/** Files made to hurt: each is refused, and how many each layer refuses by itself is written down. */
class AttackFilesTest {

    private static final Set<FileKind> ALL = EnumSet.allOf(FileKind.class);

    private final FileInspection inspection = new GuardedInspection(new VirusScanner("", 0, 1000));

    static Iterable<Attack> attacks() {
        return Attack.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @Asvs({"V5.2.3", "V5.2.5", "V5.2.6", "V5.3.3"})
    void isRefusedAndSaysWhy(Attack attack) {
        assertThat(code(() -> inspection.inspect(attack.name(), attack.bytes(), ALL)))
                .isEqualTo(attack.code());
    }

    /** The virus scanner is the last of four; the small one of the test knows one file. */
    @Test
    void theLayersAreCountedOneByOne() throws IOException {
        var counted = new TreeMap<String, Integer>();
        int refused = 0;
        try (var daemon = new FakeClamd()) {
            var scanner = new VirusScanner("127.0.0.1", daemon.port(), 3000);
            var all = Attack.all();
            all.add(new Attack("the scanners' test file", "a.txt", Samples.latin(FakeClamd.EICAR), "found"));
            for (var attack : all) {
                var bytes = attack.bytes();
                count(counted, "size", code(() -> Layers.size(bytes)));
                count(counted, "name", code(() -> Layers.name(attack.name(), ALL)));
                var kind = FileKind.ofExtension(FileNames.extension(attack.name()));
                count(counted, "bytes", code(() -> Layers.bytes(bytes, kind.orElse(null), ALL)));
                kind.ifPresent(one -> count(counted, "content", code(() -> Layers.content(one, bytes))));
                boolean found = bytes.length < 1_000_000 && scanner.scan(bytes) == Scanned.FOUND;
                count(counted, "scanner", found ? "found" : "");
                refused += found
                                || !code(() -> inspection.inspect(attack.name(), bytes, ALL))
                                        .isEmpty()
                        ? 1
                        : 0;
            }
            assertThat(refused).isEqualTo(all.size());
            write(all.size(), refused, counted);
        }
        assertThat(counted).containsKeys("size", "name", "bytes", "content", "scanner");
    }

    private static void write(int attacks, int refused, TreeMap<String, Integer> layers) throws IOException {
        var lines = new StringBuilder("attacks=" + attacks + "\nrefused=" + refused + "\n");
        layers.forEach((layer, count) ->
                lines.append("layer.").append(layer).append('=').append(count).append('\n'));
        var file = Path.of("target/security/uploads.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
    }

    private static void count(TreeMap<String, Integer> counted, String layer, String code) {
        if (!code.isEmpty()) {
            counted.merge(layer, 1, Integer::sum);
        }
    }

    static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        var refused = catchThrowableOfType(Refused.class, work);
        return refused == null ? "" : refused.code();
    }
}
