package org.koldoo.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.identification.AdviceResult;
import org.koldoo.workflow.DecisionTables;
import org.koldoo.workflow.TablesAsShipped;

/** The tables against the rules they were made from, over everything that can be put in. */
class DecisionTablesTest {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final int MOST = 6;

    private static DecisionTables tables;

    @BeforeAll
    static void read() {
        tables = new TablesAsShipped();
    }

    /** The brochure: two strong; one strong and one medium or weak; three medium; two medium and one weak. */
    @Test
    void aThemeIsPositiveExactlyAsTheIloRuleSays() {
        var rows = new TreeSet<String>();
        for (int strong = 0; strong <= MOST; strong++) {
            for (int medium = 0; medium <= MOST; medium++) {
                for (int weak = 0; weak <= MOST; weak++) {
                    var advice = tables.evaluate(
                            "dimension", Map.of("strongCount", strong, "mediumCount", medium, "weakCount", weak));
                    int all = strong + medium + weak;
                    boolean positive = strong >= 1 && all >= 2 || medium >= 2 && all >= 3;
                    assertThat(advice.text("dimension"))
                            .as("%d strong, %d medium, %d weak", strong, medium, weak)
                            .isEqualTo(positive ? "POSITIVE" : "NEGATIVE");
                    rows.add(advice.rule());
                }
            }
        }
        assertThat(rows).isEqualTo(rules("dimension"));
    }

    /** What is asked, with the answer of an oracle that was written from the law and the brochure, not from the table. */
    private record Asked(
            boolean child,
            String act,
            boolean recruited,
            boolean coerced,
            boolean vulnerable,
            boolean exploited,
            boolean explored,
            boolean sexual) {

        Map<String, Object> inputs() {
            var inputs = new HashMap<String, Object>();
            inputs.put("ageClass", child ? "CHILD" : "ADULT");
            inputs.put("act", act);
            inputs.put("recruitmentMeans", recruited);
            inputs.put("coercionAtDestination", coerced);
            inputs.put("abuseOfVulnerability", vulnerable);
            inputs.put("exploitation", exploited);
            inputs.put("allExplored", explored);
            inputs.put("profileGroup", sexual ? "SEXUAL" : "LABOUR");
            return inputs;
        }

        AdviceResult expected() {
            boolean acted = !act.equals("ABSENT");
            if (child) {
                return acted && exploited ? AdviceResult.TRAFFICKING_INDICATED : AdviceResult.CHILD_REVIEW;
            }
            boolean strongMeans = recruited || coerced;
            if (acted && coerced && exploited) {
                return AdviceResult.TRAFFICKING_INDICATED;
            }
            if (strongMeans || acted && vulnerable && exploited) {
                return AdviceResult.PRESUMED_MDT_REVIEW;
            }
            if (exploited && vulnerable) {
                return AdviceResult.PRESUMED_MDT_REVIEW;
            }
            if (exploited) {
                return sexual ? AdviceResult.PRESUMED_MDT_REVIEW : belowPresumed(AdviceResult.LABOUR_RIGHTS_REFERRAL);
            }
            return belowPresumed(vulnerable ? AdviceResult.RESCREEN : AdviceResult.NOT_INDICATED);
        }

        private AdviceResult belowPresumed(AdviceResult result) {
            return explored ? result : AdviceResult.NOT_ENOUGH_ASKED;
        }
    }

    private static List<Asked> everything() {
        var yesNo = List.of(true, false);
        return yesNo.stream()
                .flatMap(child -> List.of("PRESENT", "ABSENT", "NOT_RECORDED").stream()
                        .flatMap(act -> java.util.stream.IntStream.range(0, 64)
                                .mapToObj(bits -> new Asked(
                                        child,
                                        act,
                                        (bits & 1) > 0,
                                        (bits & 2) > 0,
                                        (bits & 4) > 0,
                                        (bits & 8) > 0,
                                        (bits & 16) > 0,
                                        (bits & 32) > 0))))
                .toList();
    }

    @Test
    void theAdviceIsThatOfTheDefinitionForEveryCombination() {
        var asked = everything();
        assertThat(asked).hasSize(96 * 4);
        asked.forEach(
                each -> assertThat(tables.evaluate("combination", each.inputs()).text("result"))
                        .as(each.toString())
                        .isEqualTo(each.expected().name()));
    }

    @Test
    void everyRowIsReachedAndEveryAdviceCanBeGiven() {
        var advice = everything().stream()
                .map(each -> tables.evaluate("combination", each.inputs()))
                .toList();
        assertThat(advice.stream().map(DecisionTables.Advice::rule).collect(Collectors.toSet()))
                .isEqualTo(rules("combination"));
        assertThat(advice.stream().map(each -> each.text("result")).collect(Collectors.toSet()))
                .isEqualTo(
                        Set.of(AdviceResult.values()).stream().map(Enum::name).collect(Collectors.toSet()));
        advice.forEach(each -> assertThat(each.rule()).isEqualTo("row" + each.text("row")));
    }

    @Test
    void aChildNeverGetsANegativeAdviceAndNobodyBeforeEverythingIsAsked() {
        var belowPresumed = Set.of("LABOUR_RIGHTS_REFERRAL", "RESCREEN", "NOT_INDICATED");
        everything().stream()
                .filter(each -> each.child() || !each.explored())
                .forEach(each -> assertThat(
                                tables.evaluate("combination", each.inputs()).text("result"))
                        .isNotIn(belowPresumed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dimension", "combination"})
    void everyRowSaysWhereItComesFromAndEveryColumnHasAName(String table) {
        var document = document(table);
        var rules = document.getElementsByTagNameNS(DMN, "rule");
        for (int i = 0; i < rules.getLength(); i++) {
            var description = ((org.w3c.dom.Element) rules.item(i)).getElementsByTagNameNS(DMN, "description");
            assertThat(description.item(0).getTextContent()).isNotBlank();
        }
        for (var column : List.of("input", "output")) {
            var columns = document.getElementsByTagNameNS(DMN, column);
            for (int i = 0; i < columns.getLength(); i++) {
                assertThat(((org.w3c.dom.Element) columns.item(i)).getAttribute("label"))
                        .isNotBlank();
            }
        }
    }

    private static Set<String> rules(String table) {
        var found = new TreeSet<String>();
        var rules = document(table).getElementsByTagNameNS(DMN, "rule");
        for (int i = 0; i < rules.getLength(); i++) {
            found.add(((org.w3c.dom.Element) rules.item(i)).getAttribute("id"));
        }
        return found;
    }

    private static org.w3c.dom.Document document(String table) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new File("workflows", table + ".dmn"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
