package org.koldoo.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The page could not be made: a refusal in its own words, anything else with a number and never a stack trace. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedPage extends TroublePage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var refusal = Trouble.refusal(parameter.getCaughtException());
        if (refusal.isPresent()) {
            say(Words.of("refused.title"), Words.of(refusal.get()));
            return HttpServletResponse.SC_NOT_FOUND;
        }
        say(Words.of("trouble.title"), Words.of("trouble.page", Trouble.log(parameter.getCaughtException())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
