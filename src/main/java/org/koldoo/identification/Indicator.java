package org.koldoo.identification;

import java.util.Map;
import java.util.Optional;
import org.koldoo.base.Labels;

/** One indicator with its weight per profile; without a weight it is not asked in that profile. */
public record Indicator(String code, Dimension dimension, Labels label, Map<Profile, Weight> weights) {

    public Indicator {
        weights = Map.copyOf(weights);
    }

    public Optional<Weight> weight(Profile profile) {
        return Optional.ofNullable(weights.get(profile));
    }
}
