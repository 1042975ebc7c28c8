package org.koldoo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koldoo.files.AttackFilesTest.code;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.koldoo.files.FileInspection.Scanned;

/** What comes in is kept so that it shows what it should and tells nothing else. */
class InspectionTest {

    private static final Set<FileKind> ALL = EnumSet.allOf(FileKind.class);

    private final FileInspection inspection = new GuardedInspection(new VirusScanner("", 0, 1000));

    @Test
    void filesOfEveryKindComeIn() {
        var good = Map.of(
                "a.pdf", Samples.pdf(),
                "a.JPG", Samples.picture("jpeg"),
                "a.jpeg", Samples.picture("jpeg"),
                "a.png", Samples.picture("png"),
                "a.docx", Samples.docx(),
                "a.txt", "Айгүл менен сүйлөштүк".getBytes(StandardCharsets.UTF_8),
                "b.txt", "Разговор был вечером".getBytes(Charset.forName("windows-1251")),
                "a.mp3", Samples.mp3(5),
                "a.m4a", Samples.m4a());
        good.forEach((name, bytes) -> assertThat(code(() -> inspection.inspect(name, bytes, ALL)))
                .as(name)
                .isEmpty());
    }

    @Test
    void whatIsNotWantedHereIsRefusedAlthoughItIsHarmless() {
        assertThat(code(() -> inspection.inspect("a.mp3", Samples.mp3(5), EnumSet.of(FileKind.PDF))))
                .isEqualTo("file.kind");
        assertThat(inspection
                        .inspect(null, Samples.picture("png"), EnumSet.of(FileKind.PDF, FileKind.PNG))
                        .kind())
                .isEqualTo(FileKind.PNG);
    }

    @Test
    void aPhotoTellsNeitherPlaceNorWayUpAndIsTurnedUpright() throws IOException {
        for (int turn = 1; turn <= 8; turn++) {
            var kept = inspection.inspect("a.jpg", Samples.photo(turn), ALL).content();
            var text = new String(kept, StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("GPS").doesNotContain("Exif");
            var image = ImageIO.read(new ByteArrayInputStream(kept));
            assertThat(image.getWidth()).as("turn %s", turn).isEqualTo(turn > 4 ? 20 : 40);
        }
        var right = upright(6);
        assertThat(red(right, 5, 5)).as("the left half lies on top").isTrue();
        assertThat(red(right, 5, 35)).isFalse();
        var left = upright(8);
        assertThat(red(left, 5, 35)).isTrue();
        assertThat(red(upright(3), 35, 5)).isTrue();
    }

    private BufferedImage upright(int turn) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                inspection.inspect("a.jpg", Samples.photo(turn), ALL).content()));
    }

    private static boolean red(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) >> 16 & 0xFF) > 150;
    }

    @Test
    void whatHangsBehindAPictureOrStandsInItsNotesIsNotKept() {
        var png = Samples.picture("png");
        var noted = Samples.join(
                java.util.Arrays.copyOf(png, 33),
                Samples.chunk("tEXt", Samples.latin("GPS 42.8746")),
                java.util.Arrays.copyOfRange(png, 33, png.length),
                Samples.docx());
        var jpeg = Samples.join(Samples.picture("jpeg"), Samples.docx());
        for (var sent : Map.of("a.png", noted, "a.jpg", jpeg).entrySet()) {
            var kept = new String(
                    inspection.inspect(sent.getKey(), sent.getValue(), ALL).content(), StandardCharsets.ISO_8859_1);
            assertThat(kept).doesNotContain("GPS").doesNotContain("PK\u0003\u0004");
        }
    }

    @Test
    void aRecordingTellsNoPlace() {
        var kept = inspection.inspect("a.m4a", Samples.m4a(), ALL).content();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("42.87")
                .contains("soun");
        var tagged = Samples.join(Samples.latin("ID3\3\0\0\0\0\0\14home at last"), Samples.mp3(4));
        assertThat(inspection.inspect("a.mp3", tagged, ALL).content()).isEqualTo(Samples.mp3(4));
    }

    @Test
    void nothingIsWrittenToDiskMeanwhile() throws IOException {
        var before = temporary();
        filesOfEveryKindComeIn();
        assertThat(temporary()).isEqualTo(before);
    }

    private static Set<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("imageio"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void theScannersAnswerCountsAndNoAnswerIsNotClean() throws IOException {
        try (var daemon = new FakeClamd()) {
            var scanner = new VirusScanner("127.0.0.1", daemon.port(), 2000);
            assertThat(scanner.scan(new byte[200_000])).isEqualTo(Scanned.CLEAN);
            assertThat(scanner.scan(Samples.latin(FakeClamd.EICAR))).isEqualTo(Scanned.FOUND);
            for (var odd : java.util.List.of(
                    "INSTREAM size limit exceeded. ERROR\0", "stream: OK FOUND ERROR\0", "OK\0", "\0", "stream: O")) {
                daemon.says = odd;
                assertThat(scanner.scan(new byte[10])).as(odd).isEqualTo(Scanned.NO_ANSWER);
            }
        }
        assertThat(new VirusScanner("127.0.0.1", 1, 500).scan(new byte[10])).isEqualTo(Scanned.NO_ANSWER);
        assertThat(new VirusScanner("", 1, 500).scan(new byte[10])).isEqualTo(Scanned.NOT_SET_UP);
    }

    @Test
    void aNameIsShownWithoutFoldersAndTricks() {
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("C:\\Users\\x\\паспорт.jpg")).isEqualTo("паспорт.jpg");
        assertThat(FileNames.clean("CON")).isEqualTo("_CON");
        assertThat(FileNames.clean("com1.txt")).isEqualTo("_com1.txt");
        assertThat(FileNames.clean("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileNames.clean("a\u0000\r\n\u200Bb.pdf ..")).isEqualTo("ab.pdf");
        assertThat(FileNames.clean("<a>:\"|?*.pdf")).isEqualTo("_a______.pdf");
        assertThat(FileNames.clean("..")).isEqualTo("file");
        assertThat(FileNames.clean("\uD83D\uDE00".repeat(100) + ".docx"))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(".docx");
        assertThat(FileNames.extension("a.PDF")).isEqualTo("pdf");
    }
}
