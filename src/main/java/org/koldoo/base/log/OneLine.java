package org.koldoo.base.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** Messages that cannot pass for another line of the log, nor move the cursor of whoever reads it. */
public class OneLine extends MessageConverter {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]");

    @Override
    public String convert(ILoggingEvent event) {
        return clean(super.convert(event));
    }

    static String clean(String message) {
        return UNSEEN.matcher(LINE_END.matcher(message).replaceAll("\n"))
                .replaceAll(" ")
                .replace("\n", System.lineSeparator() + "    | ");
    }
}
