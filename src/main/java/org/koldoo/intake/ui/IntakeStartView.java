package org.koldoo.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.koldoo.base.Languages;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.intake.Beginning;
import org.koldoo.intake.Intake;
import org.koldoo.intake.IntakeMode;
import org.koldoo.intake.Printouts;

/** Where an intake begins: search first, or go on with one that is not finished. */
@Route("intake")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER"})
class IntakeStartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Intake intake;
    private final Printouts printouts;

    IntakeStartView(Intake intake, Printouts printouts) {
        this.intake = intake;
        this.printouts = printouts;
        addClassName("k-intake");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var search = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("search")
                .orElse(null);
        add(new PageHeader(getTranslation("intake.start.title"), getTranslation("intake.start.lead")));
        if (search == null) {
            add(danger(), unfinished(), searchFirst(), onPaper());
        } else {
            add(danger(), afterSearch(search), unfinished(), onPaper());
        }
    }

    private Div danger() {
        var box = new Div(
                new Paragraph(getTranslation("intake.start.danger")),
                Links.button("danger", getTranslation("intake.toDanger")));
        box.addClassName("k-intake-danger");
        return box;
    }

    private Div searchFirst() {
        var anonymous = new Button(
                getTranslation("intake.start.anonymous"), click -> begin(IntakeMode.PAGES, new Beginning.Anonymous()));
        anonymous.setDisableOnClick(true);
        var fromPaper = new Button(
                getTranslation("intake.start.anonymous.paper"),
                click -> begin(IntakeMode.PAPER, new Beginning.Anonymous()));
        fromPaper.setDisableOnClick(true);
        fromPaper.addThemeVariants(ButtonVariant.TERTIARY);
        var other = new Div(
                new H2(getTranslation("intake.start.without")),
                new Paragraph(getTranslation("intake.start.without.text")),
                anonymous,
                fromPaper);
        return new Div(
                new Paragraph(getTranslation("intake.start.searchFirst")),
                Links.primary("search", getTranslation("intake.start.search")),
                other);
    }

    private Div afterSearch(String search) {
        var begin = new Button(
                getTranslation("intake.start.begin"), click -> begin(IntakeMode.PAGES, new Beginning.Searched(search)));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        var fromPaper = new Button(
                getTranslation("intake.start.paper"), click -> begin(IntakeMode.PAPER, new Beginning.Searched(search)));
        fromPaper.setDisableOnClick(true);
        return new Div(new Paragraph(getTranslation("intake.start.searched")), begin, fromPaper);
    }

    private Div unfinished() {
        var drafts = intake.drafts();
        var box = new Div();
        if (!drafts.isEmpty()) {
            box.add(new H2(getTranslation("intake.unfinished")), new UnfinishedList(drafts));
        }
        return box;
    }

    private Div onPaper() {
        var box = new Div(new H2(getTranslation("intake.paper")), new Paragraph(getTranslation("intake.paper.text")));
        for (var language : Languages.STAFF) {
            var link = new Anchor(
                    Pdfs.of("form-" + language.getLanguage() + ".pdf", () -> printouts.form(language)),
                    AttachmentType.INLINE,
                    getTranslation("intake.paper.print." + language.getLanguage()));
            link.setTarget("_blank");
            link.addClassName("k-button");
            box.add(link);
        }
        return box;
    }

    private void begin(IntakeMode mode, Beginning beginning) {
        var draft = intake.start(mode, beginning);
        UI.getCurrent().navigate("intake/" + draft);
    }
}
