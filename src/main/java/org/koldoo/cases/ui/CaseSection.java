package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import org.koldoo.cases.CaseHead;

/** A section of the case page that a chapter adds, reached by its own link. */
public interface CaseSection {

    /** Last part of the URL and of the text key {@code case.section.<key>}. */
    String key();

    int order();

    /** Most are there for every case. */
    default boolean visible(CaseHead head) {
        return true;
    }

    Component create(CaseHead head);
}
