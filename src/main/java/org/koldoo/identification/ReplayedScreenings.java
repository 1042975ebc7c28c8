package org.koldoo.identification;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.workflow.DecisionTables;
import org.koldoo.workflow.ReplaySource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Asks a changed table about the screenings of the past. The mechanism opens their answers, and nothing comes out but how many
 * would be advised otherwise: no number, no case, nobody.
 */
@Component
class ReplayedScreenings implements ReplaySource {

    private static final int MOST = 5_000;

    private final ScreeningRows rows;
    private final SealedContent content;
    private final IndicatorSet indicators;

    ReplayedScreenings(ScreeningRows rows, SealedContent content, IndicatorSet indicators) {
        this.rows = rows;
        this.content = content;
        this.indicators = indicators;
    }

    private record Pair(String before, String after) {}

    @Override
    public boolean asks(String table) {
        return ScreeningTables.KEYS.contains(table);
    }

    @Override
    public Replay replay(DecisionTables inForce, DecisionTables changed) {
        return Mechanism.does(
                () -> replayed(new ScreeningAdviser(indicators, inForce), new ScreeningAdviser(indicators, changed)));
    }

    private Replay replayed(ScreeningAdviser before, ScreeningAdviser after) {
        int lookedAt = 0;
        int untried = 0;
        Map<Pair, Integer> otherwise =
                new TreeMap<>(Comparator.comparing(Pair::before).thenComparing(Pair::after));
        for (var screening : rows.findByOrderByScreenedAtDescIdDesc(Limit.of(MOST))) {
            try {
                var pair = new Pair(result(screening, before), result(screening, after));
                lookedAt++;
                if (!pair.before().equals(pair.after())) {
                    otherwise.merge(pair, 1, Integer::sum);
                }
            } catch (Refused unreadable) {
                untried++;
            }
        }
        return new Replay(
                lookedAt,
                untried,
                Math.max(0, rows.count() - MOST),
                otherwise.entrySet().stream()
                        .map(entry -> new Otherwise(
                                entry.getKey().before(), entry.getKey().after(), entry.getValue()))
                        .toList());
    }

    private String result(Screening screening, ScreeningAdviser adviser) {
        try {
            return screening.advise(content, adviser).result().name();
        } catch (Refused refused) {
            if (refused.code().equals("decision.noRule")) {
                return NO_ROW;
            }
            throw refused;
        }
    }
}
