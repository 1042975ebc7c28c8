package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import org.koldoo.accounts.OwnSession;
import org.koldoo.accounts.OwnSessions;
import org.koldoo.accounts.SessionMarks;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

/** Where the person is signed in, and the way to end what is not theirs or was left open. */
class SessionsPanel extends Section {

    private final UnorderedList lines = new UnorderedList();
    private final transient OwnSessions sessions;
    private final transient WithProof proof;

    SessionsPanel(OwnSessions sessions, WithProof proof) {
        this.proof = proof;
        this.sessions = sessions;
        addClassName("k-sessions");
        lines.addClassName("k-sessions-list");
        add(new H2(Words.of("session.own.title")), new Paragraph(Words.of("session.own.what")), lines);
        show();
    }

    private void show() {
        lines.removeAll();
        sessions.mine().stream().map(this::line).forEach(lines::add);
    }

    private ListItem line(OwnSession session) {
        boolean here = session.id().equals(here());
        var name = new Span(Words.of("session.own." + session.device(), browser(session.browser())));
        var since =
                new Span(Words.of("session.own.times", Times.text(session.startedAt()), Times.text(session.lastAt())));
        since.addClassName("k-quiet");
        Component action = here ? new Span(Words.of("session.own.here")) : endButton(session);
        return new ListItem(name, since, action);
    }

    private Button endButton(OwnSession session) {
        var button = new Button(Words.of("session.own.end"), click -> end(session.id()));
        button.setAriaLabel(
                Words.of("session.own.end.which", browser(session.browser()), Times.text(session.startedAt())));
        return button;
    }

    private void end(UUID session) {
        proof.run(
                () -> {
                    sessions.end(session);
                    Notices.done(Words.of("session.own.ended"));
                    show();
                },
                refused -> {
                    Notices.refused(refused);
                    show();
                });
    }

    private static UUID here() {
        return VaadinSession.getCurrent().getSession().getAttribute(SessionMarks.LIVE) instanceof UUID id
                ? id
                : new UUID(0, 0);
    }

    private static String browser(String code) {
        return switch (code) {
            case "OPR" -> "Opera";
            case "Edg" -> "Edge";
            case "YaBrowser" -> "Yandex";
            case "SamsungBrowser" -> "Samsung Internet";
            case "other" -> Words.of("session.own.otherBrowser");
            default -> code;
        };
    }
}
