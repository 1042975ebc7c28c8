package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.koldoo.accounts.SingleSignOn;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;

/** All people who can sign in: find, add, change, deactivate. */
@Route("admin/users")
@RolesAllowed("ADMIN")
class UsersView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final TextField search = Fields.text(Words.of("accounts.users.search"));
    private final Paragraph found = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Div below = new Div();
    private final transient UserAdmin users;
    private final transient Institutions institutions;
    private final transient SingleSignOn signOn;
    private final transient WithProof proof;
    private int pages;

    UsersView(UserAdmin users, Institutions institutions, SingleSignOn signOn, WithProof proof) {
        this.signOn = signOn;
        this.proof = proof;
        this.users = users;
        this.institutions = institutions;
        var add = new Button(
                Words.of("accounts.users.add"), click -> UserDialog.forNew(users, institutions, proof, this::refresh));
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        found.getElement().setAttribute("role", "status");
        list.addClassName("k-tasks");
        below.addClassName("k-more");
        add(new PageHeader(Words.of("accounts.users.title"), Words.of("accounts.users.lead")).actions(add));
        OwnBody.code().ifPresent(body -> add(ownOnly()));
        add(search, found, list, below);
        refresh();
    }

    private static Paragraph ownOnly() {
        var why = new Paragraph(Words.of("accounts.users.ownOnly"));
        why.addClassName("k-panel");
        return why;
    }

    private void refresh() {
        pages = 0;
        list.removeAll();
        more();
    }

    private void more() {
        var text = search.getValue();
        int total = users.count(text);
        users.search(text, pages++, PAGE).stream()
                .map(account -> new UserRow(account, users, institutions, signOn, proof, this::refresh))
                .forEach(list::add);
        found.setText(Words.of("accounts.users.found", total));
        list.setVisible(total > 0);
        below.removeAll();
        if (total == 0) {
            below.add(new EmptyState(Words.of("accounts.users.none")));
        } else if (list.getComponentCount() < total) {
            below.add(new Button(Words.of("accounts.users.more"), click -> more()));
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("accounts.users.title");
    }
}
