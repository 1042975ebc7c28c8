package org.koldoo.retention.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.retention.DataRequest;
import org.koldoo.retention.DataRequests;

/** What people asked about their own data: what waits for an answer first, then what was answered. */
@Route("requests")
@RolesAllowed({"SUPERVISOR", "CASEWORKER", "OFFICER", "LAWYER", "OVERSIGHT"})
class RequestsView extends Page implements BeforeEnterObserver {

    private final transient DataRequests requests;
    private final transient KeepingWords words;
    private final transient DueText dueText;

    RequestsView(DataRequests requests, KeepingWords words, DueText dueText) {
        this.requests = requests;
        this.words = words;
        this.dueText = dueText;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getTranslation("keeping.requests.title"), getTranslation("keeping.requests.lead")));
        var all = requests.mine();
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("keeping.requests.none")));
            return;
        }
        list("keeping.requests.open", all.stream().filter(DataRequest::open).toList());
        list(
                "keeping.requests.answered",
                all.stream().filter(one -> !one.open()).toList());
    }

    private void list(String key, List<DataRequest> some) {
        if (some.isEmpty()) {
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("k-tasks");
        some.forEach(one -> rows.add(new RequestRow(one, words, dueText)));
        add(new H2(getTranslation(key)), rows);
    }
}
