package org.koldoo.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.Accounts;
import org.koldoo.audit.Deed;
import org.koldoo.audit.WhoLooked;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.journal.ExportMark;
import org.koldoo.journal.JournalLine;

/** Oversight: who looked over all cases, by number, without anything of what is in them. */
@Route("oversight/journal")
@RolesAllowed("OVERSIGHT")
class JournalView extends Page {

    private final FormErrors errors = new FormErrors();
    private final ComboBox<String> body;
    private final ComboBox<String> person = Fields.combo(Words.of("looked.person"), List.of());
    private final TextField number = Fields.text(Words.of("looked.csv.case"), 20);
    private final ComboBox<String> deed = Fields.combo(
            Words.of("looked.kind"),
            Arrays.stream(Deed.values())
                    .map(one -> new Option(one.name(), LookedWords.deed(one)))
                    .toList());
    private final DatePicker from = Fields.date(Words.of("looked.from"));
    private final DatePicker until = Fields.date(Words.of("looked.until"));
    private final OrderedList list = new OrderedList();
    private final Div below = new Div();
    private final transient WhoLooked looked;
    private final transient LookedWords words;
    private final transient WithProof proof;
    private final transient Accounts accounts;

    JournalView(WhoLooked looked, LookedWords words, WithProof proof, Accounts accounts, Institutions institutions) {
        this.looked = looked;
        this.words = words;
        this.proof = proof;
        this.accounts = accounts;
        body = Fields.combo(
                Words.of("accounts.body"),
                institutions.all().stream()
                        .map(it -> new Option(it.code().value(), it.name().in(Words.locale())))
                        .toList());
        body.addValueChangeListener(change -> offerPeople(change.getValue()));
        List.of(body, person, deed).forEach(field -> field.setClearButtonVisible(true));
        offerPeople(null);
        var search = new Button(Words.of("looked.search"), click -> attempt(this::search));
        search.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var take = new Button(Words.of("looked.take"), click -> proof.run(this::take, errors::refused));
        var fields = new Div(body, person, number, deed, from, until);
        fields.addClassName("k-looked-fields");
        var buttons = new Div(search, take);
        buttons.addClassName("k-two-buttons");
        var form = new Div(errors, fields, buttons);
        form.addClassName("k-panel");
        list.addClassName("k-two-list");
        add(
                new PageHeader(Words.of("looked.title"), Words.of("looked.lead"))
                        .actions(Links.button("oversight/export-mark", Words.of("looked.mark.title"))),
                form,
                list,
                below);
    }

    private void offerPeople(@Nullable String code) {
        var people = code == null
                ? List.<Option>of()
                : accounts.ofBody(BodyCode.of(code)).stream()
                        .map(it -> new Option(it.id().toString(), it.displayName()))
                        .toList();
        person.setItems(people.stream().map(Option::code).toList());
        person.setItemLabelGenerator(it -> people.stream()
                .filter(option -> option.code().equals(it))
                .map(Option::label)
                .findFirst()
                .orElse(it));
        person.setHelperText(code == null ? Words.of("looked.person.help") : null);
        person.setEnabled(code != null);
    }

    private WhoLooked.Question question() {
        return new WhoLooked.Question(
                person.getOptionalValue()
                        .map(it -> new UserId(UUID.fromString(it)))
                        .orElse(null),
                body.getOptionalValue().map(BodyCode::of).orElse(null),
                number.getValue().isBlank() ? null : CaseNumber.parse(number.getValue()),
                deed.getOptionalValue().map(Deed::valueOf).orElse(null),
                start(from.getValue()),
                until.getValue() == null ? null : start(until.getValue().plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }

    private void attempt(Runnable work) {
        errors.clear();
        try {
            work.run();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    private void search() {
        list.removeAll();
        page(question(), 0);
    }

    private void page(WhoLooked.Question question, long before) {
        var answer = looked.search(question, before);
        var people = words.people(answer.lines());
        answer.lines().forEach(line -> list.add(row(line, people.getOrDefault(line.user(), ""))));
        below.removeAll();
        if (list.getComponentCount() == 0) {
            below.add(new EmptyState(Words.of("looked.none")));
        } else if (answer.next() > 0) {
            below.add(new Button(
                    Words.of("accounts.users.more"), click -> attempt(() -> page(question, answer.next()))));
        }
    }

    private ListItem row(JournalLine line, String who) {
        var name = new Span(who);
        name.addClassName("k-looked-name");
        var about = new Div(
                new TimeElement(line.at()), new Tag(LookedWords.deed(Deed.of(line))), new Span(words.what(line)));
        about.addClassName("k-task-about");
        var caseNumber = line.caseNumber();
        if (caseNumber != null) {
            about.add(new Span(Words.of("approvals.case", caseNumber.value())));
        }
        var item = new ListItem(name, about);
        item.addClassNames("k-card", "k-looked");
        return item;
    }

    private void take() {
        errors.clear();
        var mark = ExportMark.fresh();
        var lines = looked.export(question(), mark);
        var file = JournalFile.of(lines, words.people(lines), words, mark);
        var dialog = new Dialog(Words.of("looked.taken", lines.size()));
        var handler = DownloadHandler.fromInputStream(request ->
                new DownloadResponse(new ByteArrayInputStream(file), "who-looked.csv", "text/csv", file.length));
        dialog.add(new Paragraph(Words.of("looked.care")), new Anchor(handler, Words.of("case.export.save")));
        dialog.getFooter().add(new Button(Words.of("button.close"), click -> dialog.close()));
        dialog.open();
    }
}
