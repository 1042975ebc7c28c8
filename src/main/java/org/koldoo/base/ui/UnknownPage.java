package org.koldoo.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such page, or not for this person: both read the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnknownPage extends TroublePage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(Words.of("unknown.title"), Words.of("unknown.what"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
