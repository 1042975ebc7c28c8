package org.koldoo.intake.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;

/** Says quietly whether what is on the page is kept. */
class SaveState extends Paragraph {

    SaveState() {
        addClassName("k-intake-saved");
        getElement().setAttribute("role", "status");
    }

    void saved(Instant at, Instant keptUntil) {
        removeClassName("k-intake-unsaved");
        setText(Words.of(
                "intake.saved",
                Times.text(at),
                Times.text(keptUntil.atZone(Times.ZONE).toLocalDate())));
    }

    void notSaved(String why) {
        addClassName("k-intake-unsaved");
        setText(Words.of("intake.notSaved") + " " + why);
    }
}
