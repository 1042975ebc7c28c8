package org.koldoo.approvals.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.koldoo.approvals.ui.DeedWords.Line;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;

/** From where a changed period is known, as of when, and whether anybody has confirmed it. */
public final class SourceLines {

    private SourceLines() {}

    /** @param content of a proposal, with {@code source}, {@code asOf} and {@code verified} */
    public static List<Line> of(Map<String, String> content) {
        return List.of(
                new Line(Words.of("approval.content.source"), null, SourceWords.of(content.getOrDefault("source", ""))),
                new Line(
                        Words.of("approval.content.asOf"),
                        null,
                        Times.text(LocalDate.parse(content.getOrDefault("asOf", "")))),
                new Line(
                        Words.of("approval.content.verified"),
                        null,
                        Words.of("true".equals(content.get("verified")) ? "field.answer.YES" : "field.answer.NO")));
    }
}
