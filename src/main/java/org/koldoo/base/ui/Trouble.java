package org.koldoo.base.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.koldoo.base.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trouble of the program itself: logged without messages, which could hold what a person typed, under a short number. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final int FRAMES = 25;

    private Trouble() {}

    /** The refusal inside an exception, if it is one. */
    static Optional<Refused> refusal(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** @return the number a person can tell the people who run the program */
    static String log(Throwable thrown) {
        var number = String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        LOG.error("Trouble {}: {}", number, outline(thrown));
        return number;
    }

    private static String outline(Throwable thrown) {
        var text = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append('\n');
            text.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\tat " + frame + "\n")
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
