package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.koldoo.accounts.SignInAs;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.ShellNotice;
import org.koldoo.base.ui.Waits;
import org.koldoo.base.ui.Words;
import org.springframework.context.annotation.Profile;

/**
 * Demonstration only: follows the case that was looked at last from hand to hand, says for whom it waits now and goes on as
 * that invented person.
 */
@org.springframework.stereotype.Component
@Profile("demo")
class FollowNotice implements ShellNotice {

    private static final String FOLLOWED = "koldoo.followed";

    private final FollowDesk desk;
    private final SignInAs signInAs;

    FollowNotice(FollowDesk desk, SignInAs signInAs) {
        this.desk = desk;
        this.signInAs = signInAs;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> create(Waits waits) {
        var actor = CurrentActor.find();
        if (actor.isEmpty() || actor.get().has(Role.ADMIN)) {
            return Optional.empty();
        }
        var session = VaadinSession.getCurrent();
        var path = UI.getCurrent().getActiveViewLocation().getPath();
        desk.caseOf(path).ifPresent(number -> session.setAttribute(FOLLOWED, number));
        return session.getAttribute(FOLLOWED) instanceof CaseNumber number
                ? Optional.of(strip(number, desk.next(number), path))
                : Optional.empty();
    }

    private Component strip(CaseNumber number, List<FollowDesk.Next> next, String path) {
        var strip = new Aside();
        strip.addClassName("k-casepages-follow");
        strip.getElement().setAttribute("aria-label", Words.of("follow.title"));
        strip.add(new Span(Words.of("follow.title")));
        if (next.isEmpty()) {
            strip.add(new Span(Words.of("follow.nobody", number.value())));
        }
        next.forEach(one -> strip.add(step(one, path)));
        return strip;
    }

    private Component step(FollowDesk.Next next, String path) {
        if (next.mine()) {
            return path.equals(next.route())
                    ? new Span(Words.of("follow.here", next.task()))
                    : Links.to(next.route(), Words.of("follow.you", next.task()));
        }
        var button = new Button(
                Words.of("follow.as", next.person().displayName(), next.body(), next.task()),
                click -> signInAs.signInAs(next.person().id(), next.route()));
        button.addThemeName("small");
        return button;
    }
}
