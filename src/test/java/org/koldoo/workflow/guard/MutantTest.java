package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.workflow.engine.TestRules;

/** Broken and poisoned copies of a good file: read quickly, and never executed by either layer. */
class MutantTest {

    private static final int MUTANTS = Integer.getInteger("koldoo.fuzz", 10_000);
    private static final int EVERY = 200;
    private static final int MOST_PLAYED = 150;

    /** Only what never ends: on a busy machine a check may take its time. */
    private static final Duration HANGS = Duration.ofSeconds(30);

    private static final List<String> POISON = List.of(
            "${''.getClass().forName('org.koldoo.workflow.guard.Canary').getDeclaredConstructor().newInstance()}",
            "#{canary.touch()}",
            "${canary.touch()}",
            " showIf=\"${canary.touch()}\"",
            "<koldoo:needs>#{canary.touch()}</koldoo:needs>",
            " flowable:class=\"org.koldoo.workflow.guard.Canary\"",
            " flowable:assignee=\"${canary.touch()}\"",
            "<scriptTask id=\"s\" scriptFormat=\"juel\"><script>${canary.touch()}</script></scriptTask>",
            "<flowable:taskListener event=\"create\" class=\"org.koldoo.workflow.guard.Canary\"/>",
            "<!--c-->",
            "<![CDATA[",
            "]]>",
            "&#36;{",
            "${",
            "}",
            "\"",
            "<",
            "&",
            "\u0000");

    @ParameterizedTest
    @ValueSource(strings = {"good", "good-fields"})
    void noMutantIsExecutedByEitherLayerOrHangs(String name) throws Exception {
        var random = new Random(7);
        var good = Files.readAllBytes(Path.of("src/test/resources/workflow/" + name + ".bpmn"));
        var check = new ProcedureCheck(Words.ALL);
        assertThat(check.check(good)).isEmpty();
        var passed = new ArrayList<byte[]>();
        var others = new ArrayList<byte[]>();
        Canary.SONGS.set(0);
        for (int i = 0; i < MUTANTS; i++) {
            var mutant = mutant(good, random);
            boolean passes = assertTimeoutPreemptively(
                    HANGS,
                    () -> check.check(mutant).stream().noneMatch(Finding::error),
                    () -> new String(mutant, StandardCharsets.UTF_8));
            if (passes) {
                passed.add(mutant);
            } else if (i % EVERY == 0) {
                others.add(mutant);
            }
        }
        assertThat(Canary.SONGS).hasValue(0);
        assertThat(passed).as("mutants that are still good files").isNotEmpty();
        try (var engine = new BareEngine(configuration -> TestRules.rules().apply(configuration, List.of()))) {
            for (var mutant : Stream.concat(passed.stream().limit(MOST_PLAYED), others.stream())
                    .toList()) {
                assertThat(engine.songs("mutant", mutant))
                        .as(new String(mutant, StandardCharsets.UTF_8))
                        .isZero();
            }
        }
    }

    private static byte[] mutant(byte[] good, Random random) throws IOException {
        var mutant = good;
        for (int change = random.nextInt(3); change >= 0; change--) {
            mutant = change(mutant, random);
        }
        return mutant;
    }

    private static byte[] change(byte[] file, Random random) throws IOException {
        int at = random.nextInt(file.length);
        var changed = new ByteArrayOutputStream();
        changed.write(file, 0, at);
        int skip = 0;
        switch (random.nextInt(4)) {
            case 0 -> changed.write(POISON.get(random.nextInt(POISON.size())).getBytes(StandardCharsets.UTF_8));
            case 1 -> {
                changed.write(32 + random.nextInt(95));
                skip = 1;
            }
            case 2 -> skip = random.nextInt(40);
            default -> {
                int from = random.nextInt(file.length);
                changed.write(file, from, Math.min(random.nextInt(200), file.length - from));
            }
        }
        int rest = Math.min(file.length, at + skip);
        changed.write(file, rest, file.length - rest);
        return changed.toByteArray();
    }
}
