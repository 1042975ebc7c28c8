package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.function.Consumer;
import org.koldoo.accounts.PasskeyQuestion;
import org.koldoo.base.ui.Words;

/** Puts a question to the passkeys of the reader's browser; trouble comes back as words. */
final class PasskeyCall {

    private static final Map<String, String> TROUBLE = Map.of(
            "Missing", "factor.browser.missing",
            "SecurityError", "factor.browser.address",
            "InvalidStateError", "factor.browser.known",
            "NotSupportedError", "factor.browser.missing");

    private PasskeyCall() {}

    static void create(Component screen, PasskeyQuestion question, Consumer<String> answer, Consumer<String> trouble) {
        call(screen, "return window.koldoo.newPasskey($0)", question, answer, trouble);
    }

    static void use(Component screen, PasskeyQuestion question, Consumer<String> answer, Consumer<String> trouble) {
        call(screen, "return window.koldoo.usePasskey($0)", question, answer, trouble);
    }

    private static void call(
            Component screen,
            String script,
            PasskeyQuestion question,
            Consumer<String> answer,
            Consumer<String> trouble) {
        screen.getElement().executeJs(script, question.json()).then(String.class, text -> {
            if (text == null || text.startsWith("!")) {
                var name = text == null ? "" : text.substring(1);
                trouble.accept(Words.of(TROUBLE.getOrDefault(name, "factor.browser.cancelled")));
            } else {
                answer.accept(text);
            }
        });
    }
}
