package org.koldoo.cases.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseSearch;

/**
 * Search first: answers only about cases open to the reader, by code name; what was typed goes into no address and no history.
 * From here a new identification begins.
 */
@Route("search")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER", "LAWYER"})
class SearchView extends Page {

    private static final int TERM_LIMIT = 120;

    private final CaseSearch search;
    private final FormErrors errors = new FormErrors();
    private final TextField term = Fields.text(Words.of("search.term"), TERM_LIMIT);
    private final Section results = new Section();

    SearchView(CaseSearch search, CaseDesk desk) {
        this.search = search;
        term.setHelperText(Words.of("search.term.help"));
        var button = new Button(Words.of("search.do"), click -> look());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        var form = new Div(errors, term, button);
        form.addClassName("k-form");
        form.getElement().setAttribute("role", "search");
        results.getElement().setAttribute("aria-live", "polite");
        add(new PageHeader(Words.of("search.title")), form, results, new OwnCases(desk));
    }

    private void look() {
        errors.clear();
        errors.require(term);
        if (errors.show()) {
            return;
        }
        try {
            show(search.search(term.getValue().strip()));
        } catch (Refused refused) {
            results.removeAll();
            errors.refused(refused);
        }
    }

    private void show(CaseSearch.Found found) {
        results.removeAll();
        var mayBegin = CurrentActor.require().has(Role.CASEWORKER);
        var begin = "intake?search=" + found.searchId();
        if (found.found().isEmpty()) {
            var nobody = new EmptyState(Words.of("search.none"));
            if (mayBegin) {
                nobody.add(new Paragraph(Words.of("search.none.what")));
                nobody.add(Links.primary(begin, Words.of("search.new")));
            }
            results.add(nobody);
            return;
        }
        results.add(new H2(Words.of("search.results", found.found().size())), new CaseList(found.found()));
        if (mayBegin) {
            results.add(new Paragraph(Words.of("search.notThese")), Links.button(begin, Words.of("search.new")));
        }
    }
}
