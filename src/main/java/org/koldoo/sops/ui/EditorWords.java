package org.koldoo.sops.ui;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koldoo.base.ui.Words;

/** All words that the canvas itself shows; each has the text {@code canvas.<key>}, an hour put in by the browser. */
final class EditorWords {

    private static final int SHORTCUTS = 17;

    private static final String KEYS = """
        bar zoomIn zoomOut fit map keys close
        blocks single tools room several paletteOpen paletteClose
        task taskHint call callHint part partHint exclusive exclusiveHint parallel parallelHint inclusive inclusiveHint
        timer timerHint start startHint end endHint endAll endAllHint timerStops timerStopsHint timerBeside timerBesideHint
        append connect replace remove search openPart notHere
        runOtherWay runGoOn runStopHere runDoNotStop runEnded
        saving saved kept refused
        """;

    private EditorWords() {}

    static Map<String, String> all() {
        return keys().collect(Collectors.toMap(Function.identity(), key -> Words.of("canvas." + key, "{0}")));
    }

    static Stream<String> keys() {
        return Stream.concat(
                KEYS.strip().lines().flatMap(line -> Stream.of(line.strip().split("\\s+"))),
                Stream.iterate(0, i -> i < SHORTCUTS, i -> i + 1).map(i -> "key" + i));
    }
}
