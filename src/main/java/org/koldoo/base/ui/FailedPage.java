package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;

/** The page could not be made: a refusal in its own words, anything else with a number and never a stack trace. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedPage extends TroublePage implements HasErrorParameter<Exception> {

    private static final Set<Role> WORKS = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var refusal = Trouble.refusal(parameter.getCaughtException());
        if (refusal.isPresent()) {
            say(Words.of("refused.title"), Words.of(refusal.get()));
            if (refusal.get().code().equals("case.unknown") && mayAsk()) {
                add(new Paragraph(Words.of("emergency.hint")), Links.to(emergency(event), Words.of("emergency.menu")));
            }
            return HttpServletResponse.SC_NOT_FOUND;
        }
        say(Words.of("trouble.title"), Words.of("trouble.page", Trouble.log(parameter.getCaughtException())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Whether the case exists or not, the way to emergency access is the same. */
    private static boolean mayAsk() {
        return CurrentActor.find()
                .filter(actor -> actor.roles().stream().anyMatch(WORKS::contains))
                .isPresent();
    }

    private static String emergency(BeforeEnterEvent event) {
        var parts = event.getLocation().getSegments();
        return parts.size() > 1 && parts.getFirst().equals("case") ? "emergency/" + parts.get(1) : "emergency";
    }
}
