package org.koldoo.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.ui.DueBadge;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.retention.DataRequest;
import org.koldoo.retention.DataRequests;
import org.koldoo.retention.Keeping;

/** One request: who asks, what is done about it, and the answer. */
@Route("requests/:id")
@RolesAllowed({"SUPERVISOR", "CASEWORKER", "OFFICER", "LAWYER", "OVERSIGHT"})
class RequestView extends Page implements BeforeEnterObserver {

    private final transient DataRequests requests;
    private final transient Keeping keeping;
    private final transient KeepingWords words;
    private final transient CopyWords copy;
    private final transient WithProof proof;
    private final transient DueText dueText;

    RequestView(
            DataRequests requests,
            Keeping keeping,
            KeepingWords words,
            CopyWords copy,
            WithProof proof,
            DueText dueText) {
        this.requests = requests;
        this.keeping = keeping;
        this.words = words;
        this.copy = copy;
        this.proof = proof;
        this.dueText = dueText;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(id(event.getRouteParameters().get("id").orElse("")));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw Refused.noSuchCase();
        }
    }

    private void show(UUID id) {
        removeAll();
        var request = requests.read(id);
        var header = new PageHeader(getTranslation("keeping.kind." + request.kind()));
        header.lead(Links.to(
                "case/" + request.number() + "/keeping", request.number().value()));
        if (request.open()) {
            header.lead(new DueBadge(dueText, request.dueAt()));
        }
        add(header, facts(request));
        if (request.open()) {
            open(request);
        } else {
            add(answered(request));
        }
    }

    private Component facts(DataRequest request) {
        var pairs = new Pairs()
                .pair(
                        getTranslation("keeping.ask.received"),
                        getTranslation("keeping.received." + request.received()) + ", "
                                + Times.text(request.receivedOn()))
                .pair(getTranslation("keeping.ask.identity"), getTranslation("keeping.identity." + request.identity()));
        var wish = request.wish();
        if (wish != null) {
            pairs.pair(getTranslation("keeping.ask.wish"), wish);
        }
        if (request.toldKept() != null) {
            pairs.pair(getTranslation("keeping.toldKept"), Times.text(request.toldKept()));
        }
        return pairs;
    }

    private void open(DataRequest request) {
        var refresh = (Runnable) () -> show(request.id());
        if (request.identity() == DataRequest.Identity.NOT_YET) {
            add(new IdentityPanel(request, requests, refresh));
        }
        var what = panel("keeping.what." + request.kind());
        add(what);
        if (request.identity() != DataRequest.Identity.NOT_YET) {
            what.add(new Button(getTranslation("keeping.copy"), click -> copy(request, what)));
        }
        if (request.kind() == DataRequest.Kind.DELETION) {
            add(kept(request, refresh));
        }
        if (CurrentActor.require().has(Role.SUPERVISOR)) {
            add(new AnswerPanel(request, requests, refresh));
        } else {
            add(new Paragraph(getTranslation("keeping.answer.supervisor")));
        }
    }

    private Div panel(String key) {
        var panel = new Div(new H2(getTranslation("keeping.what")), new Paragraph(getTranslation(key)));
        panel.addClassName("k-panel");
        return panel;
    }

    private void copy(DataRequest request, Div panel) {
        attempt(() -> proof.run(() -> {
            var data = requests.data(request.id());
            panel.add(new CopyPanel(data, copy));
        }));
    }

    private Component kept(DataRequest request, Runnable refresh) {
        var panel = new Div(new H2(getTranslation("keeping.kept")), new Paragraph(getTranslation("keeping.kept.help")));
        panel.addClassName("k-panel");
        var dates = keeping.dates(request.number());
        dates.map(words::all).ifPresent(line -> panel.add(new Paragraph(line)));
        if (dates.isEmpty()) {
            panel.add(new Paragraph(getTranslation("keeping.early.open")));
        }
        if (request.toldKept() == null) {
            panel.add(new Button(
                    getTranslation("keeping.kept.told"),
                    click -> attempt(() -> {
                        requests.toldWhatIsKept(request.id());
                        refresh.run();
                    })));
        } else if (dates.isPresent() && CurrentActor.require().has(Role.SUPERVISOR)) {
            panel.add(new Button(getTranslation("keeping.early"), click -> early(request)));
        }
        return panel;
    }

    private void early(DataRequest request) {
        org.koldoo.base.ui.ConfirmAction.ask(
                getTranslation("keeping.early"),
                getTranslation("keeping.early.help"),
                getTranslation("keeping.early.ask"),
                () -> attempt(() -> proof.run(() -> {
                    keeping.proposeEarly(request.id());
                    Notices.done(getTranslation("keeping.early.asked"));
                })));
    }

    private Component answered(DataRequest request) {
        var outcome = request.outcome();
        var at = request.answeredAt();
        var pairs = new Pairs();
        if (outcome != null && at != null) {
            pairs.pair(getTranslation("keeping.answer"), getTranslation("keeping.outcome." + outcome))
                    .pair(getTranslation("keeping.answer.at"), Times.text(at));
        }
        var reason = request.reason();
        if (reason != null) {
            pairs.pair(getTranslation("keeping.answer.reason"), reason);
        }
        return pairs;
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
