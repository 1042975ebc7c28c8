package org.koldoo.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.koldoo.base.Texts;
import org.springframework.stereotype.Component;

/** Sets up every window: its language, patience with the network, words for an ended session, and calm words for trouble. */
@Component
class UiSetup implements VaadinServiceInitListener {

    private static final int PATIENCE = 100_000;
    private static final int RETRY_MILLIS = 3_000;

    private final transient LanguageChoice languages;
    private final transient Texts texts;

    UiSetup(LanguageChoice languages, Texts texts) {
        this.languages = languages;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> messages(locale(info.getLocale())));
        service.addUIInitListener(init -> setUp(init.getUI()));
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(this::trouble));
        event.addIndexHtmlRequestListener(new PageScript());
    }

    private void setUp(UI ui) {
        var language = languages.current(VaadinService.getCurrentRequest());
        ui.getSession().setLocale(language);
        ui.setLocale(language);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.getLanguage());
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(texts.get(language, "connection.lost"));
        reconnect.setDialogTextGaveUp(texts.get(language, "connection.lost"));
        reconnect.setReconnectAttempts(PATIENCE);
        reconnect.setReconnectInterval(RETRY_MILLIS);
        ui.addAfterNavigationListener(shown -> LongTalk.note(ui.getSession()));
    }

    private static Locale locale(Locale locale) {
        return UI.getCurrent() == null ? locale : UI.getCurrent().getLocale();
    }

    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get(locale, "session.ended"));
        messages.setSessionExpiredMessage(texts.get(locale, "session.ended.what"));
        messages.setInternalErrorCaption(texts.get(locale, "trouble.title"));
        messages.setInternalErrorMessage(texts.get(locale, "trouble.what"));
        return messages;
    }

    /** A refusal that no screen caught is told in words; anything else gets a number that stands in the log too. */
    private void trouble(ErrorEvent event) {
        var words = Trouble.refusal(event.getThrowable())
                .map(Words::of)
                .orElseGet(() -> Words.of("trouble.notice", Trouble.log(event.getThrowable())));
        Notices.trouble(words);
    }
}
