package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Span;

/** A short word about a thing: child, foreign, danger. The word says it; the colour only helps. */
public class Tag extends Span {

    /** How much attention it asks for. */
    public enum Tone {
        QUIET,
        GOOD,
        WARN,
        ALARM
    }

    public Tag(String words, Tone tone) {
        super(words);
        addClassNames("k-tag", "k-tag-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    }

    public Tag(String words) {
        this(words, Tone.QUIET);
    }
}
