package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** H6: behind a negative decision every way comes to the appeal. */
class AppealRuleTest {

    private static final String DECIDE = """
        start s
        task decide owner IDENTIFICATION PRESUMED,NOT_PRESUMED
        f0: s -> decide
        """;

    @Test
    void aNegativeDecisionWithoutAnAppeal() {
        assertThat(errors(DECIDE + """
            stop e
            f1: decide -> e
            """)).containsEntry("decide", "rights.appeal");
    }

    @Test
    void aFormWhoseKnownResultIsNegativeCountsToo() {
        assertThat(errors("""
            start s
            task decide owner IDENTIFICATION - reviewNegative
            stop e
            f0: s -> decide
            f1: decide -> e
            """)).containsEntry("decide", "rights.appeal");
    }

    @Test
    void oneOfTwoBranchesIsNotEnough() {
        assertThat(errors(DECIDE + """
            question child f3
            call contest appeal
            stop e
            f1: decide -> child
            f2: child -> contest ${fact_child}
            f3: child -> e
            f4: contest -> e
            """)).containsEntry("decide", "rights.appeal");
    }

    @Test
    void theQuestionLeadsTheNegativeResultPastTheAppeal() {
        assertThat(errors(DECIDE + """
            question isIt f3
            call contest appeal
            stop e
            f1: decide -> isIt
            f2: isIt -> contest ${out_decide == 'PRESUMED'}
            f3: isIt -> e
            f4: contest -> e
            """)).containsEntry("decide", "rights.appeal");
    }

    @Test
    void aTimerMayEndTheWayToTheAppeal() {
        assertThat(errors(DECIDE + """
            task tell owner IDENTIFICATION
            timer late until tell
            call contest appeal
            stop e
            f1: decide -> tell
            f2: tell -> contest
            f3: late -> e
            f4: contest -> e
            """)).containsEntry("decide", "rights.appeal");
    }

    @Test
    void insideAGroupTheWayOutOfTheGroupCounts() {
        var group = """
            start s
            group inside
            start is
            task decide owner IDENTIFICATION IDENTIFIED,NOT_IDENTIFIED
            stop ie
            i1: is -> decide
            i2: decide -> ie
            ungroup
            call contest appeal
            stop e
            f0: s -> inside
            """;
        assertThat(errors(group + """
            f1: inside -> e
            f9: s -> contest
            f4: contest -> e
            """)).containsEntry("decide", "rights.appeal");
        assertThat(errors(group + """
            f1: inside -> contest
            f4: contest -> e
            """)).isEmpty();
    }

    @Test
    void theAppealOnEveryWayBesideOtherHelpAndAfterAnotherTryPasses() {
        assertThat(errors(DECIDE + """
            question isIt f3
            all both
            call contest appeal
            task other owner SUPPORT
            stop e
            stop e2
            stop e3
            f1: decide -> isIt
            f2: isIt -> e ${out_decide == 'PRESUMED' or fact_presumed}
            f6: isIt -> decide ${fact_child}
            f3: isIt -> both
            f4: both -> contest
            f5: both -> other
            f7: contest -> e2
            f8: other -> e3
            """)).isEmpty();
    }

    @Test
    void whatComesBackToTheCallerIsTheCallersToAppeal() {
        var inner = Drawn.process("called", "<koldoo:returns>out_decide</koldoo:returns>", DECIDE + """
            stop e
            f1: decide -> e
            """);
        var without = """
            start s
            call ask called
            stop e
            f0: s -> ask
            f1: ask -> e
            """;
        var words = Called.known(Words.ALL, List.of(inner));
        assertThat(Drawn.errors(words, Drawn.bytes("own", "", without))).containsEntry("ask", "rights.appeal");
        // Its callers are known, and do not appeal: then it has to do so itself.
        var both = Called.known(Words.ALL, List.of(inner, Drawn.process("own", "", without)));
        assertThat(Drawn.errors(
                        both, Drawn.bytes("called", "<koldoo:returns>out_decide</koldoo:returns>", DECIDE + """
            stop e
            f1: decide -> e
            """)))
                .containsEntry("decide", "rights.appeal");
    }

    private static Map<String, String> errors(String lines) {
        return Drawn.errors(Words.ALL, Drawn.bytes("own", "", lines));
    }
}
