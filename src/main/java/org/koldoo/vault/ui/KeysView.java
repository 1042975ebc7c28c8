package org.koldoo.vault.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.vault.BodysKeys;
import org.koldoo.vault.KeyOwners;

/** Which key each body has and since when; a new one is proposed here and approved by a second administrator. */
@Route("admin/keys")
@RolesAllowed("ADMIN")
class KeysView extends Page {

    private final Div content = new Div();
    private final transient BodysKeys keys;
    private final transient WithProof proof;
    private final transient KeyOwners owners;

    KeysView(BodysKeys keys, WithProof proof, KeyOwners owners) {
        this.owners = owners;
        this.keys = keys;
        this.proof = proof;
        add(new PageHeader(Words.of("keys.title"), Words.of("keys.lead")), content);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        var lines = keys.mine();
        if (lines.isEmpty()) {
            content.add(new EmptyState(Words.of("keys.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("k-two-list");
        lines.forEach(line -> list.add(item(line)));
        content.add(list);
    }

    private ListItem item(BodysKeys.Line line) {
        var item = new ListItem(new H2(name(line)));
        item.addClassName("k-card");
        var since = line.since();
        item.add(new Paragraph(
                since == null
                        ? Words.of("keys.version", line.version())
                        : Words.of("keys.version.since", line.version(), Times.text(since))));
        if (line.catchingUp()) {
            item.add(new Paragraph(Words.of("keys.catchingUp")));
        }
        var propose = new Button(Words.of("keys.propose"), pressed -> proof.run(() -> propose(line), Notices::refused));
        propose.getElement().setAttribute("aria-label", Words.of("keys.propose.of", name(line)));
        item.add(propose);
        return item;
    }

    private String name(BodysKeys.Line line) {
        return owners.name(line.body(), Words.locale());
    }

    private void propose(BodysKeys.Line line) {
        keys.proposeNew(line.body());
        Notices.done(Words.of("keys.proposed"));
        refresh();
    }
}
