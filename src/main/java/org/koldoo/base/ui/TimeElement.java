package org.koldoo.base.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A point in time: words to read, the exact time for machines and on hover. */
@Tag("time")
public class TimeElement extends HtmlContainer {

    public TimeElement(Instant instant) {
        this(instant, Times.text(instant));
    }

    public TimeElement(Instant instant, String words) {
        setText(words);
        getElement()
                .setAttribute(
                        "datetime", instant.truncatedTo(ChronoUnit.SECONDS).toString());
        getElement().setAttribute("title", Times.text(instant));
    }
}
