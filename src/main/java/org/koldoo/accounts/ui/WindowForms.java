package org.koldoo.accounts.ui;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.koldoo.accounts.OpenForms;
import org.koldoo.base.ui.DraftSaver;
import org.springframework.stereotype.Component;

/** Asks the forms of every window to keep themselves; waits for nobody who works there just now. */
@Component
class WindowForms implements OpenForms {

    @Override
    public void keep(HttpSession session) {
        VaadinSession.getAllSessions(session)
                .forEach(windows ->
                        windows.access(() -> List.copyOf(windows.getUIs()).forEach(DraftSaver::saveAll)));
    }
}
