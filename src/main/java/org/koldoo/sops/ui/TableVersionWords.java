package org.koldoo.sops.ui;

import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.DecisionVersion;
import org.koldoo.workflow.DecisionVersion.Order;

/** What a version of a table rests on, in a word or two. */
final class TableVersionWords {

    private TableVersionWords() {}

    static Tag basis(DecisionVersion version) {
        return version.shipped() ? new Tag(Words.of("table.view.shipped")) : basis(version.order());
    }

    static Tag basis(@Nullable Order order) {
        return order == null
                ? new Tag(Words.of("table.view.trial"), Tag.Tone.WARN)
                : new Tag(Words.of("table.view.order", order.number(), Times.text(order.date())), Tag.Tone.GOOD);
    }

    static Tag toConfirm() {
        return new Tag(Words.of("table.view.toLookAt"), Tag.Tone.WARN);
    }
}
