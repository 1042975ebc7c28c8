package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing turns for ever, also not round about through other procedures. */
class LoopTest {

    private static final String AROUND = """
        start s
        PART
        question again f4
        stop e
        f1: s -> inner
        f2: inner -> again
        f3: again -> inner ${fact_child}
        f4: again -> e
        """;

    @Test
    void aLoopAroundAGroupInWhichNothingIsWaitedFor() {
        var group = """
            group inner
            start is
            question maybe i3
            task work owner SUPPORT
            stop ie
            i1: is -> maybe
            i2: maybe -> work ${fact_foreign}
            i3: maybe -> ie
            i4: work -> ie
            ungroup
            """;
        assertThat(errors(Words.ALL, AROUND.replace("PART", group))).containsEntry("inner", "loop.noWait");
        var waits = group.replace("i3: maybe -> ie", "i3: maybe -> pause\nwait pause\ni5: pause -> ie");
        assertThat(errors(Words.ALL, AROUND.replace("PART", waits))).isEmpty();
    }

    @Test
    void aLoopAroundACallOfAProcedureThatWaitsForNobody() {
        var call = AROUND.replace("PART", "call inner called");
        var quick = Called.known(Words.ALL, List.of(Drawn.process("called", "", """
            start s
            stop e
            f1: s -> e
            """)));
        var slow = Called.known(Words.ALL, List.of(Drawn.process("called", "", """
            start s
            wait w
            stop e
            f1: s -> w
            f2: w -> e
            """)));
        assertThat(errors(quick, call)).containsEntry("inner", "loop.noWait");
        assertThat(errors(slow, call)).isEmpty();
    }

    /** By timers alone: a day of a short deadline would be more than the program can hold. */
    @Test
    void waysThatDoubleWithEachRound() {
        var doubling = """
            start s
            question meet none
            all fork
            wait one
            wait two
            stop e
            f1: s -> meet
            f2: meet -> fork
            f3: fork -> one
            f4: fork -> two
            f5: fork -> e
            f6: one -> meet
            f7: two -> WHERE
            """;
        assertThat(errors(Words.ALL, doubling.replace("WHERE", "meet"))).containsEntry("fork", "fork.grows");
        assertThat(errors(Words.ALL, doubling.replace("WHERE", "e"))).isEmpty();
    }

    @Test
    void waysThatMeetBeforeTheyComeBackDoNotDouble() {
        assertThat(errors(Words.ALL, """
            start s
            question meet none
            all fork
            wait one
            wait two
            all join
            question again f9
            stop e
            f1: s -> meet
            f2: meet -> fork
            f3: fork -> one
            f4: fork -> two
            f5: one -> join
            f6: two -> join
            f7: join -> again
            f8: again -> meet ${fact_child}
            f9: again -> e
            """)).isEmpty();
    }

    @Test
    void aTaskThatTimersBeginAnewBesideItself() {
        var anew = """
            start s
            question meet none
            task work owner SUPPORT
            timer late on work
            timer later HOW work
            stop e
            f1: s -> meet
            f2: meet -> work
            f3: work -> e
            f4: late -> meet
            f5: later -> meet
            """;
        assertThat(errors(Words.ALL, anew.replace("HOW", "on"))).containsEntry("work", "fork.grows");
        assertThat(errors(
                        Words.ALL,
                        anew.replace("f5: later -> meet", "f5: later -> e").replace("HOW", "on")))
                .isEmpty();
    }

    @Test
    void aProcedureDoesNotCallItselfDirectlyOrRoundAbout() {
        var calls = """
            start s
            call again TOPIC
            stop e
            f1: s -> again
            f2: again -> e
            """;
        assertThat(errors(Words.ALL, calls.replace("TOPIC", "own"))).containsEntry("again", "call.itself");
        var words = Called.known(
                Words.ALL,
                List.of(
                        Drawn.process("called", "", calls.replace("TOPIC", "legal-aid")),
                        Drawn.process("legal-aid", "", calls.replace("TOPIC", "own"))));
        assertThat(errors(words, calls.replace("TOPIC", "called"))).containsEntry("again", "call.round");
        assertThat(errors(words, calls.replace("TOPIC", "screening"))).isEmpty();
    }

    @Test
    void aQuestionWithOneArrowThatMayBeClosed() {
        assertThat(errors(Words.ALL, """
            start s
            question only none
            stop e
            f1: s -> only
            f2: only -> e ${fact_child}
            """)).containsEntry("only", "gateway.default");
    }

    @Test
    void aVersionThatGivesBackLessThanTheOneBeforeIsAWarning() {
        var lines = """
            start s
            task work owner SUPPORT DONE
            stop e
            f1: s -> work
            f2: work -> e
            """;
        var words = Called.known(
                Words.ALL, List.of(Drawn.process("own", "<koldoo:returns>out_work</koldoo:returns>", lines)));
        assertThat(new ProcedureCheck(words).check(Drawn.bytes("own", "", lines)))
                .singleElement()
                .matches(finding -> finding.code().equals("returns.less") && !finding.error());
    }

    private static Map<String, String> errors(Vocabulary words, String lines) {
        return Drawn.errors(words, Drawn.bytes("own", "", lines));
    }
}
