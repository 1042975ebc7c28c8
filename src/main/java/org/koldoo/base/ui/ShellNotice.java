package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Port: something every page shows above its content, for example the demonstration's bar or unsent drafts. */
public interface ShellNotice {

    int order();

    /** @param waits what waits behind the entries of the reader's menu, counted for this page */
    Optional<Component> create(Waits waits);
}
