package org.koldoo.dataout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.dataout.Exports;

/** What I took out: ready and until when, waiting for a second person, or gone. */
@Route("exports")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER", "LAWYER"})
class ExportsView extends Page implements BeforeEnterObserver {

    private final Exports exports;
    private final WithProof proof;
    private final Div list = new Div();

    ExportsView(Exports exports, WithProof proof) {
        this.exports = exports;
        this.proof = proof;
        add(
                new PageHeader(Words.of("exports.title"), Words.of("exports.lead")),
                buttons(),
                new Paragraph(Words.of("exports.case")),
                list);
    }

    private Div buttons() {
        var buttons = new Div();
        buttons.addClassName("k-documents-actions");
        buttons.add(new Button(
                Words.of("exports.myCases"),
                click -> ask("exports.myCases", purpose -> exports.myCases(purpose, Words.locale()))));
        if (CurrentActor.require().has(Role.SUPERVISOR)) {
            buttons.add(new Button(
                    Words.of("exports.teamTasks"),
                    click -> ask("exports.teamTasks", purpose -> exports.teamTasks(purpose, Words.locale()))));
        }
        return buttons;
    }

    private void ask(String titleKey, Function<String, ?> make) {
        ExportPurpose.ask(
                Words.of(titleKey),
                proof,
                purpose -> {
                    make.apply(purpose);
                    Notices.done(Words.of("exports.made"));
                    reload();
                },
                new Paragraph(Words.of("exports.table.what")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reload();
    }

    void reload() {
        list.removeAll();
        var entries = exports.mine();
        if (entries.isEmpty()) {
            list.add(new EmptyState(Words.of("exports.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("k-exports-list");
        entries.forEach(entry -> items.add(new ExportItem(entry, exports, proof, this::reload)));
        list.add(items);
    }

    /** Says no in words; where a proof is due the port asks for it, and does it again. */
    static void attempt(WithProof proof, Runnable work) {
        proof.run(() -> {
            try {
                work.run();
            } catch (Refused refused) {
                if (refused.code().equals("signIn.stale")) {
                    throw refused;
                }
                Notices.refused(refused);
            }
        });
    }
}
