package org.koldoo.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.DraftSaver;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.LongTalk;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.intake.AnswerCheck;
import org.koldoo.intake.AnswerWords;
import org.koldoo.intake.Answers;
import org.koldoo.intake.ConsentQuestions;
import org.koldoo.intake.Draft;
import org.koldoo.intake.Intake;
import org.koldoo.intake.IntakeMode;
import org.koldoo.intake.IntakePage;
import org.koldoo.intake.IntakePages;
import org.koldoo.intake.PersonTexts;
import org.koldoo.workflow.Attempts;

/** The intake, one topic a page; every change is kept at once, on whatever device it is continued. */
@Route("intake/:draft/:page?")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER"})
class IntakeView extends Div implements BeforeEnterObserver, HasDynamicTitle, DraftSaver, LongTalk {

    private final Intake intake;
    private final AnswerCheck check;
    private final AnswerWords words;
    private final PersonTexts personTexts;
    private final PrintQuestion print;
    private final Attempts attempts;
    private final SaveState state = new SaveState();
    private final FormErrors errors = new FormErrors();
    private @Nullable Draft draft;
    private @Nullable PageBody body;

    IntakeView(
            Intake intake,
            AnswerCheck check,
            AnswerWords words,
            PersonTexts personTexts,
            PrintQuestion print,
            Attempts attempts) {
        this.intake = intake;
        this.check = check;
        this.words = words;
        this.personTexts = personTexts;
        this.print = print;
        this.attempts = attempts;
        addClassName("k-intake");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = id(event.getRouteParameters().get("draft").orElse(""));
        var done = id == null ? null : intake.submitted(id).orElse(null);
        if (done != null) {
            event.forwardTo(
                    IntakeDoneView.class, new com.vaadin.flow.router.RouteParameters("draft", String.valueOf(id)));
            return;
        }
        removeAll();
        try {
            if (id == null) {
                throw new Refused("intake.draft.unknown");
            }
            var current = draft != null && draft.id().equals(id) ? draft : intake.read(id);
            draft = current;
            show(current, event.getRouteParameters().get("page").orElse(current.page()));
        } catch (Refused refused) {
            add(new PageHeader(Words.of(refused)), Links.button("intake", Words.of("intake.start.title")));
        }
    }

    private void show(Draft current, String key) {
        errors.clear();
        body = null;
        if (key.equals(IntakePages.CHECK)) {
            showCheck(current);
        } else if (key.equals(IntakePages.PAPER)) {
            showPages(current, key, IntakePages.all());
        } else {
            var page = IntakePages.find(key).orElse(IntakePages.all().getFirst());
            showPages(current, page.key(), List.of(page));
        }
        state.saved(current.updatedAt(), current.expiresAt());
    }

    private void showPages(Draft current, String key, List<IntakePage> pages) {
        var form = new PageBody(pages, current.answers(), words, personTexts, print, answers -> keep(key, answers));
        body = form;
        var number = IntakePages.all().indexOf(pages.getFirst()) + 1;
        var all = IntakePages.all().size() + 1;
        var header = pages.size() > 1
                ? new PageHeader(Words.of("intake.paper.enter"), Words.of("intake.paper.enter.lead"))
                : new PageHeader(Words.of("intake.page." + key), Words.of("intake.progress", number, all));
        var next = new Button(Words.of("intake.next"), click -> next(key, pages));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.setDisableOnClick(true);
        next.addClickListener(click -> next.setEnabled(true));
        add(header, errors, form, buttons(pages.size() > 1 ? null : before(key), next), state);
        if (key.equals("safety")) {
            header.lead(new Paragraph(Words.of("intake.free")), Links.to("danger", Words.of("intake.toDanger")));
        }
    }

    private void showCheck(Draft current) {
        var problems = check.all(current.answers());
        var paper = current.mode() == IntakeMode.PAPER;
        var submit = new Button(Words.of("intake.submit"), click -> submit(current.id()));
        boolean refused = ConsentQuestions.refusedAll(current.answers());
        boolean adult = current.answers().is(CaseField.AGE_CLASS.code(), "ADULT");
        if (!refused || !adult) { // whoever said no to everything gets no case by the nearest button
            submit.addThemeVariants(ButtonVariant.PRIMARY);
        }
        submit.setDisableOnClick(true);
        add(new PageHeader(Words.of("intake.check.title"), Words.of("intake.check.lead")), errors);
        problems.forEach(problem -> errors.add(FormErrors.line(
                Words.of("intake.q." + problem.question()),
                Words.of("error." + problem.code(), problem.parameters().toArray()))));
        errors.show();
        submit.setEnabled(problems.isEmpty());
        var last = paper ? IntakePages.PAPER : IntakePages.all().getLast().key();
        if (refused) {
            add(withoutCase(current));
        }
        add(new AlikePanel(intake.alike(current.id())));
        add(new CheckAnswers(current.id(), current.answers(), problems, words, paper), buttons(last, submit), state);
    }

    /** Who said no to everything need not become a case; for whoever may be a child somebody else decides. */
    private static Div withoutCase(Draft current) {
        var child = !current.answers().is(CaseField.AGE_CLASS.code(), "ADULT");
        var panel = new Div(
                new H2(Words.of("refusal.offer")),
                new Paragraph(Words.of(child ? "refusal.child" : "refusal.offer.text")));
        panel.addClassName("k-panel");
        if (!child) {
            panel.add(Links.primary("without-case/" + current.id(), Words.of("refusal.go")));
        }
        return panel;
    }

    private Div buttons(@Nullable String back, Button primary) {
        var bar = new Div(primary);
        bar.addClassName("k-intake-buttons");
        if (back != null) {
            bar.add(new Button(Words.of("intake.back"), click -> {
                saveDraft();
                go(back);
            }));
        }
        bar.add(new Button(Words.of("intake.later"), click -> {
            saveDraft();
            UI.getCurrent().navigate("intake");
        }));
        var discard = new Button(
                Words.of("intake.discard"),
                click -> ConfirmAction.ask(
                        Words.of("intake.discard.title"),
                        Words.of("intake.discard.text"),
                        Words.of("intake.discard"),
                        () -> {
                            intake.discard(current().id());
                            UI.getCurrent().navigate("intake");
                        }));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        bar.add(discard);
        return bar;
    }

    private void next(String key, List<IntakePage> pages) {
        var form = body;
        if (form == null) {
            return;
        }
        var answers = form.form().answers();
        var questions =
                pages.stream().flatMap(page -> page.questions().stream()).toList();
        var problems = check.check(questions, answers);
        form.form().show(problems, errors);
        var target = pages.size() > 1 ? IntakePages.CHECK : after(key);
        if (keep(problems.isEmpty() ? target : key, answers) && problems.isEmpty()) {
            go(target);
        }
    }

    private void submit(UUID id) {
        try {
            attempts.run(() -> intake.submit(id));
            UI.getCurrent()
                    .navigate(IntakeDoneView.class, new com.vaadin.flow.router.RouteParameters("draft", id.toString()));
        } catch (Refused refused) {
            errors.clear();
            errors.refused(refused);
        }
    }

    private boolean keep(String page, Answers answers) {
        var current = current();
        try {
            var saved = intake.save(current.id(), current.version(), page, answers);
            draft = saved;
            state.saved(saved.updatedAt(), saved.expiresAt());
            return true;
        } catch (Refused refused) {
            state.notSaved(Words.of(refused));
            return false;
        }
    }

    @Override
    public void saveDraft() {
        var form = body;
        var current = draft;
        if (form != null && current != null) {
            keep(current.page(), form.form().answers());
        }
    }

    private void go(String page) {
        UI.getCurrent().navigate("intake/" + current().id() + "/" + page);
    }

    private Draft current() {
        var current = draft;
        if (current == null) {
            throw new Refused("intake.draft.unknown");
        }
        return current;
    }

    private static String after(String key) {
        var keys = IntakePages.all().stream().map(IntakePage::key).toList();
        var next = keys.indexOf(key) + 1;
        return next < keys.size() ? keys.get(next) : IntakePages.CHECK;
    }

    private static @Nullable String before(String key) {
        var keys = IntakePages.all().stream().map(IntakePage::key).toList();
        var index = keys.indexOf(key);
        return index > 0 ? keys.get(index - 1) : null;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
