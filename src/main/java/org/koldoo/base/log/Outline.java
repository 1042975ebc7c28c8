package org.koldoo.base.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.Set;

/**
 * An exception without its words: drivers and validators quote in them what a person typed. Those that speak only of the
 * program's own setting up keep theirs, because the operator needs them.
 */
public class Outline extends ThrowableProxyConverter {

    private static final Set<String> ABOUT_SETTING_UP = Set.of(
            "org.koldoo.base.",
            "org.springframework.beans.",
            "org.springframework.boot.",
            "org.springframework.context.",
            "org.flywaydb.");
    private static final int MOST_CAUSES = 10;
    private static final int MOST_FRAMES = 40;

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        var text = new StringBuilder();
        int causes = 0;
        for (var cause = thrown; cause != null && causes < MOST_CAUSES; cause = cause.getCause()) {
            text.append(causes++ == 0 ? "" : "Caused by: ").append(cause.getClassName());
            if (cause.getMessage() != null && ABOUT_SETTING_UP.stream().anyMatch(cause.getClassName()::startsWith)) {
                text.append(": ").append(OneLine.clean(cause.getMessage()));
            }
            text.append(System.lineSeparator());
            var frames = cause.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                text.append("\t").append(frames[i].getSTEAsString()).append(System.lineSeparator());
            }
        }
        return text.toString();
    }
}
