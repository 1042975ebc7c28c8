package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koldoo.base.ui.DueBadge;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AnsweredForOthers;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.ConflictWall;
import org.koldoo.cases.Consents;
import org.koldoo.cases.StepAnswers;
import org.koldoo.workflow.Attempts;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemState;

/** The parts that a task page is put together from. */
@org.springframework.stereotype.Component
class TaskParts {

    private static final Set<WorkItemState> FOR_OTHERS =
            Set.of(WorkItemState.ANSWERED_OUTSIDE, WorkItemState.NO_ANSWER);

    private final TaskDesk desk;
    private final Map<String, StepForm> forms;
    private final StepAnswers answers;
    private final Consents consents;
    private final Attempts attempts;
    private final Names names;
    private final FieldWords words;
    private final Reveal reveal;
    private final ConflictWall wall;
    private final DueText dueText;

    TaskParts(
            TaskDesk desk,
            List<StepForm> forms,
            StepAnswers answers,
            Consents consents,
            Attempts attempts,
            Names names,
            FieldWords words,
            Reveal reveal,
            ConflictWall wall,
            DueText dueText) {
        this.desk = desk;
        this.forms = forms.stream().collect(Collectors.toMap(StepForm::stepKey, Function.identity()));
        this.answers = answers;
        this.consents = consents;
        this.attempts = attempts;
        this.names = names;
        this.words = words;
        this.reveal = reveal;
        this.wall = wall;
        this.dueText = dueText;
    }

    Attempts attempts() {
        return attempts;
    }

    Names names() {
        return names;
    }

    Component header(TaskDesk.Task task) {
        var head = task.head();
        var item = task.item();
        var about = head.codeName() + " · " + head.number();
        var header = new PageHeader(task.declaration().name().in(Words.locale()));
        header.lead(task.ownedCase() || task.sharedCase() ? Links.to("case/" + head.number(), about) : new Span(about));
        CaseTags.of(head).forEach(header::lead);
        if (item.open()) {
            header.lead(new DueBadge(dueText, item.dueAt()));
        }
        return header;
    }

    Component guidance(TaskDesk.Task task) {
        var declaration = task.declaration();
        var panel = new Section();
        panel.addClassName("k-casepages-guidance");
        var guidance = declaration.guidance().in(Words.locale());
        if (!guidance.isBlank()) {
            panel.add(new Paragraph(guidance));
        }
        var source = declaration.source();
        if (source != null && !source.isBlank()) {
            var details = new NativeDetails(Words.of("task.source"), new Paragraph(SourceWords.of(source)));
            panel.add(details);
        }
        return panel;
    }

    /** What must be on record before the task can be completed, said before anybody types. */
    Component needed(TaskDesk.Task task) {
        if (task.missing().isEmpty()) {
            return new Div();
        }
        var panel = new Section(new H2(Words.of("task.needs")), new Paragraph(Words.of("task.needs.what")));
        panel.addClassName("k-panel");
        panel.add(new UnorderedList(task.missing().stream()
                .map(fact -> new ListItem(Words.of("needs." + fact)))
                .toArray(ListItem[]::new)));
        if (task.ownedCase()) {
            panel.add(Links.to("case/" + task.head().number(), Words.of("task.needs.case")));
        }
        return panel;
    }

    /** Exactly the fields the task declares, the sensitive ones when asked for; without any it says so. */
    Component disclosed(TaskDesk.Task task) {
        var panel = new Section(new H2(Words.of("task.disclosed")));
        panel.addClassName("k-panel");
        var masked = task.declaration().discloses().stream()
                .map(CaseField::of)
                .filter(CaseField::masked)
                .sorted()
                .toList();
        if (task.fields().isEmpty() && masked.isEmpty()) {
            // Who sees the whole case anyway need not be told that the task shows nothing of it.
            panel.setVisible(!task.ownedCase());
            panel.add(new Paragraph(Words.of("task.disclosed.none")));
            return panel;
        }
        panel.add(pairs(task.fields()));
        if (!masked.isEmpty()) {
            var names = masked.stream().map(words::label).collect(Collectors.joining(", "));
            var what = new Paragraph(names + ". " + Words.of("person.masked"));
            var show = new Button(Words.of("person.show"));
            show.addClickListener(click ->
                    reveal.show(task.head(), purpose -> desk.reveal(task.item(), purpose), values -> {
                        panel.remove(what, show);
                        panel.add(values.isEmpty() ? new Paragraph(Words.of("person.nothing")) : pairs(values));
                    }));
            panel.add(what, show);
        }
        if (task.sharedCase()) {
            panel.add(Links.to("case/" + task.head().number(), Words.of("task.disclosed.shared")));
        }
        return panel;
    }

    Component form(TaskContext context) {
        var chapter = forms.get(context.declaration().formKey());
        return chapter == null ? new DeclaredForm(context, answers) : chapter.create(context);
    }

    boolean talk(TaskContext context) {
        var chapter = forms.get(context.declaration().formKey());
        return chapter != null && chapter.talk();
    }

    /** Why the task is with the owner of the case and not with the body that the procedure names. */
    private Pairs pairs(Map<CaseField, String> values) {
        var pairs = new Pairs();
        values.forEach((field, value) -> pairs.pair(words.label(field), words.value(field, value)));
        return pairs;
    }

    Component redirected(TaskDesk.Task task, Runnable readdressed) {
        var reason = task.item().redirected();
        if (reason == null) {
            return new Div();
        }
        return new RedirectedPanel(task.item(), reason, names, consents, wall, attempts, readdressed);
    }

    Component outside(TaskDesk.Task task, Consumer<TaskDesk.Task> done) {
        return new OutsidePanel(task, names, answers, attempts, done);
    }

    /** A task within the own body that is not the reader's: who has it, and why it is not theirs. */
    Component colleagues(TaskDesk.Task task) {
        var panel = new Section(new H2(Words.of("outside.with", names.holder(task.item()))));
        panel.addClassName("k-panel");
        panel.add(new Paragraph(Words.of(task.addressed() ? "task.secondPerson" : "task.colleagues")));
        return panel;
    }

    Component closed(TaskDesk.Task task, Runnable changed) {
        var item = task.item();
        if (task.ownedCase() && FOR_OTHERS.contains(item.state())) {
            return closedForOthers(task, changed);
        }
        var panel = new Section(new H2(Words.of("task.state." + item.state())));
        panel.addClassName("k-panel");
        var pairs = new Pairs();
        pairs.pair(Words.of("task.closed.by"), closedBy(item));
        if (item.completedAt() != null) {
            pairs.pair(Words.of("task.closed.at"), Times.text(item.completedAt()));
        }
        if (item.outcome() != null) {
            pairs.pair(
                    Words.of("task.closed.outcome"),
                    FieldWords.choice(task.declaration().outcomes(), item.outcome()));
        }
        panel.add(pairs, Links.button("tasks", Words.of("task.toTasks")));
        return panel;
    }

    /** What the owner entered for another body, what that body says to it, and that the owner has read this. */
    private Component closedForOthers(TaskDesk.Task task, Runnable changed) {
        var entered = desk.entered(task.item());
        var panel = new EnteredPanel(entered, task.declaration(), names, words, () -> desk.entered(task.item()));
        var review = entered.review();
        if (review.verdict() == AnsweredForOthers.Verdict.CORRECTED && !review.noted()) {
            panel.add(new Button(Words.of("answered.noted"), click -> {
                attempts.run(() -> desk.noted(task.item()));
                Notices.done(Words.of("answered.noted.done"));
                changed.run();
            }));
        }
        return new Div(panel, Links.button("tasks", Words.of("task.toTasks")));
    }

    private String closedBy(WorkItem item) {
        return item.completedBy() == null ? names.body(item.body()) : names.person(item.completedBy());
    }
}
