package org.koldoo.closure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseAction;
import org.koldoo.closure.Closures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** "Close the case" and "Open the case again" on the case page. */
@Configuration
class ClosureActions {

    @Bean
    CaseAction closeAction(Closures closures) {
        return new Action(
                "close",
                90,
                false,
                head -> ConfirmAction.ask(
                        Words.of("closure.start"),
                        new Paragraph(Words.of("closure.start.help")),
                        Words.of("closure.start.confirm"),
                        () -> attempt(head, () -> closures.start(head.number()))));
    }

    @Bean
    CaseAction reopenAction(Closures closures) {
        return new Action("reopen", 95, true, head -> {
            TextArea reason = Fields.longText(Words.of("closure.reopen.reason"), 2_000);
            ConfirmAction.ask(
                    Words.of("closure.reopen"),
                    (Component) reason,
                    Words.of("closure.reopen.confirm"),
                    () -> attempt(head, () -> closures.reopen(head.number(), reason.getValue())));
        });
    }

    private static void attempt(CaseHead head, Runnable call) {
        try {
            call.run();
            UI.getCurrent().refreshCurrentRoute(true);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private record Action(String key, int order, boolean forClosed, java.util.function.Consumer<CaseHead> started)
            implements CaseAction {

        @Override
        public boolean offered(CaseHead head) {
            return head.closed() == forClosed && !head.withoutNames();
        }

        @Override
        public void start(CaseHead head) {
            started.accept(head);
        }
    }
}
