package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** A form that can put aside what was typed: asked at a quick exit, at signing out and at a change of language. */
public interface DraftSaver {

    /** Keeps the half-filled form; must not throw and must not ask anything. */
    void saveDraft();

    /** Asks every open form of a window. */
    static void saveAll(UI ui) {
        visit(ui);
    }

    private static void visit(Component component) {
        if (component instanceof DraftSaver saver) {
            saver.saveDraft();
        }
        component.getChildren().forEach(DraftSaver::visit);
    }
}
