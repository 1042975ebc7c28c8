package org.koldoo.identification;

import java.util.Set;

/**
 * What the decision tables say about the answers so far.
 *
 * @param row the row of the combination table that matched
 * @param positive themes that the ILO rule counts as positive
 * @param open themes with questions not asked or not known
 * @param tables which versions of the tables were asked, for the record
 */
public record Advice(AdviceResult result, String row, Set<Dimension> positive, Set<Dimension> open, String tables) {

    public Advice {
        positive = Set.copyOf(positive);
        open = Set.copyOf(open);
    }
}
