package org.koldoo.cases.ui;

import java.util.ArrayList;
import java.util.List;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.YesNoUnsure;

/** The plain words beside a case: danger, child, foreign, restricted, closed. */
final class CaseTags {

    private CaseTags() {}

    static List<Tag> of(CaseHead head) {
        var tags = new ArrayList<Tag>();
        if (head.danger()) {
            tags.add(new Tag(Words.of("case.tag.danger"), Tag.Tone.ALARM));
        }
        if (head.child()) {
            tags.add(new Tag(
                    Words.of(
                            head.ageClass() == org.koldoo.cases.AgeClass.CHILD
                                    ? "case.tag.child"
                                    : "case.tag.maybeChild"),
                    Tag.Tone.WARN));
        }
        if (head.foreigner() == YesNoUnsure.YES) {
            tags.add(new Tag(Words.of("case.tag.foreign")));
        }
        if (head.restricted()) {
            tags.add(new Tag(Words.of("case.tag.restricted"), Tag.Tone.WARN));
        }
        if (head.closed()) {
            tags.add(new Tag(Words.of("case.tag.closed"), Tag.Tone.QUIET));
        }
        return tags;
    }
}
