package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** H1: however a file hangs help on the police, it is refused; help that comes anyway is not. */
class PoliceRuleTest {

    private static final Vocabulary WORDS = Called.known(
            Words.ALL,
            List.of(
                    Drawn.process("MVD.protection", "<koldoo:returns>out_protect</koldoo:returns>", """
                        start s
                        task protect MVD SAFETY DONE,REFUSED
                        stop e
                        a: s -> protect
                        b: protect -> e
                        """),
                    Drawn.process("legal-aid", "<koldoo:returns>out_protect</koldoo:returns>", """
                        start s
                        call ask MVD.protection
                        stop e
                        a: s -> ask
                        b: ask -> e
                        """)));

    @Test
    void helpOnlyWherePoliceMayBeTold() {
        assertThat(errors("""
            start s
            question may f2
            task help owner SUPPORT
            stop e
            f0: s -> may
            f1: may -> help ${fact_police_basis}
            f2: may -> e
            f3: help -> e
            """)).containsEntry("help", "rights.police");
    }

    @Test
    void helpOnlyWherePoliceMayBeToldInOneOfTwoWays() {
        assertThat(errors("""
            start s
            any may f2
            task help owner SUPPORT
            stop e
            f0: s -> may
            f1: may -> help ${fact_police_basis and fact_child}
            f4: may -> help ${fact_police_basis and !fact_child}
            f2: may -> e
            f3: help -> e
            """)).containsEntry("help", "rights.police");
    }

    @Test
    void helpThatAsksForTheOutcomeOfAPoliceTask() {
        assertThat(errors("""
            start s
            task ask MVD JUSTICE_AND_RETURN COOPERATES,REFUSES
            question does f3
            task help owner SAFETY
            stop e
            f0: s -> ask
            f1: ask -> does
            f2: does -> help ${'COOPERATES' == out_ask}
            f3: does -> e
            f4: help -> e
            """)).containsEntry("help", "rights.police");
    }

    @Test
    void helpThatAsksForWhatAPoliceProcedureReturned() {
        for (var topic : List.of("MVD.protection", "legal-aid")) {
            assertThat(errors("""
                start s
                all both
                call ask TOPIC
                task talk owner JUSTICE_AND_RETURN
                question does f6
                task help owner SUPPORT
                stop e
                stop e2
                f0: s -> both
                f1: both -> ask
                f2: both -> talk
                f3: ask -> e2
                f4: talk -> does
                f5: does -> help ${out_protect == 'DONE'}
                f6: does -> e
                f7: help -> e
                """.replace("TOPIC", topic))).as(topic).containsEntry("help", "rights.police");
        }
    }

    @Test
    void helpInAGroupThatOnlyPoliceOpen() {
        assertThat(errors("""
            start s
            question may f2
            group inside
            start is
            task help owner SUPPORT
            stop ie
            i1: is -> help
            i2: help -> ie
            ungroup
            stop e
            f0: s -> may
            f1: may -> inside ${fact_police_basis == true}
            f2: may -> e
            f3: inside -> e
            """)).containsEntry("help", "rights.police");
    }

    @Test
    void helpBehindATimerOnATaskThatOnlyPoliceOpen() {
        assertThat(errors("""
            start s
            question may f2
            task note owner JUSTICE_AND_RETURN
            timer late until note
            task help owner SUPPORT
            stop e
            f0: s -> may
            f1: may -> note ${fact_police_basis}
            f2: may -> e
            f3: note -> e
            f4: late -> help
            f5: help -> e
            """)).containsEntry("help", "rights.police");
    }

    @Test
    void helpThatWaitsUntilPoliceAreDone() {
        assertThat(errors("""
            start s
            task ask MVD JUSTICE_AND_RETURN
            task help owner SUPPORT
            stop e
            f0: s -> ask
            f1: ask -> help
            f2: help -> e
            """)).containsEntry("help", "rights.police");
    }

    @Test
    void helpThatAsksForATaskThatOnlyPoliceOpened() {
        assertThat(errors("""
            start s
            question may f2
            task note owner JUSTICE_AND_RETURN OK,BAD
            question was f5
            task help owner SUPPORT
            stop e
            f0: s -> may
            f1: may -> note ${fact_police_basis}
            f2: may -> was
            f3: note -> was
            f4: was -> help ${out_note == 'OK'}
            f5: was -> e
            f6: help -> e
            """)).containsEntry("help", "rights.police");
    }

    @Test
    void anEndThatStopsAllHelpWherePoliceSayNo() {
        assertThat(errors("""
            start s
            all both
            task help owner SUPPORT
            question may f3
            terminate over
            stop e
            stop e2
            f0: s -> both
            f1: both -> help
            f2: both -> may
            f3: may -> over
            f4: may -> e2 ${fact_police_basis}
            f5: help -> e
            """)).containsEntry("over", "rights.policeEnds");
    }

    @Test
    void helpThatNeedsABasisToTellThePolice() {
        var file = new String(Drawn.bytes("own", "", """
            start s
            task help owner SUPPORT
            stop e
            f0: s -> help
            f1: help -> e
            """), java.nio.charset.StandardCharsets.UTF_8)
                .replace("</koldoo:stage>", "</koldoo:stage><koldoo:needs>fact_police_basis</koldoo:needs>");
        assertThat(Drawn.errors(WORDS, file.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .containsEntry("help", "rights.police");
    }

    @Test
    void helpBesideThePoliceAndHelpThatComesEitherWayPass() {
        assertThat(errors("""
            start s
            all both
            question may f4
            call ask MVD.protection
            task other owner JUSTICE_AND_RETURN
            task help owner SUPPORT
            task police MVD SAFETY
            timer late until police
            task later owner SUPPORT
            stop e
            stop e2
            f0: s -> both
            f1: both -> may
            f2: both -> help
            f3: may -> ask ${fact_police_basis}
            f4: may -> other
            f5: ask -> e
            f6: other -> e
            f7: help -> police
            f8: police -> later
            f9: late -> later
            f10: later -> e2
            """)).isEmpty();
    }

    private static Map<String, String> errors(String lines) {
        return Drawn.errors(WORDS, Drawn.bytes("own", "", lines));
    }
}
