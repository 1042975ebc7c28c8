package org.koldoo.identification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.koldoo.base.Labels;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The indicators as shipped ({@code screening/indicators.csv}), with the version that every screening keeps. */
@Component
public class IndicatorSet {

    /** Kept with each screening, so that a later change of the list never changes what was asked. */
    public static final String VERSION = "ILO-EC-2009.1";

    private final List<Indicator> indicators;

    IndicatorSet() {
        try (var reader = new InputStreamReader(
                        new ClassPathResource("screening/indicators.csv").getInputStream(), StandardCharsets.UTF_8);
                var csv = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            indicators = csv.stream().map(IndicatorSet::indicator).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The indicators of a theme that are asked in a profile, in order. */
    public List<Indicator> of(Profile profile, Dimension dimension) {
        return of(profile).stream().filter(i -> i.dimension() == dimension).toList();
    }

    /** All indicators that are asked in a profile, in order. */
    public List<Indicator> of(Profile profile) {
        return indicators.stream().filter(i -> i.weight(profile).isPresent()).toList();
    }

    private static Indicator indicator(CSVRecord row) {
        Map<Profile, Weight> weights = new EnumMap<>(Profile.class);
        for (var profile : Profile.values()) {
            var weight = row.get(profile.name().toLowerCase(java.util.Locale.ROOT));
            if (!weight.isBlank()) {
                weights.put(profile, Weight.valueOf(weight));
            }
        }
        return new Indicator(
                row.get("code"),
                Dimension.valueOf(row.get("dimension")),
                new Labels(row.get("ky"), row.get("ru"), row.get("en")),
                weights);
    }
}
