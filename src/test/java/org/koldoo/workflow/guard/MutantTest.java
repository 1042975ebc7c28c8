package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.koldoo.workflow.engine.TestRules;

/** Broken and poisoned copies of a good file: read quickly, and never executed by either layer. */
class MutantTest {

    private static final int MUTANTS = Integer.getInteger("koldoo.fuzz", 2_000);
    private static final int EVERY = 40;

    private static final List<String> POISON = List.of(
            "${''.getClass().forName('org.koldoo.workflow.guard.Canary').getDeclaredConstructor().newInstance()}",
            "#{canary.touch()}",
            "${canary.touch()}",
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

    @Test
    void noMutantIsExecutedByEitherLayerOrHangs() throws Exception {
        var random = new Random(7);
        var good = Files.readAllBytes(Path.of("src/test/resources/workflow/good.bpmn"));
        var check = new ProcedureCheck(Words.ALL);
        assertThat(check.check(good)).isEmpty();
        int passed = 0;
        try (var engine = new BareEngine(configuration -> TestRules.rules().apply(configuration, List.of()))) {
            for (int i = 0; i < MUTANTS; i++) {
                var mutant = mutant(good, random);
                Canary.SONGS.set(0);
                long before = System.nanoTime();
                boolean passes = check.check(mutant).stream().noneMatch(Finding::error);
                assertThat(System.nanoTime() - before).as("mutant %d", i).isLessThan(2_000_000_000L);
                assertThat(Canary.SONGS).hasValue(0);
                passed += passes ? 1 : 0;
                if (passes || i % EVERY == 0) {
                    assertThat(engine.songs("mutant" + i, mutant))
                            .as("mutant %d", i)
                            .isZero();
                }
            }
        }
        assertThat(passed).as("mutants that are still good files").isGreaterThan(0);
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
