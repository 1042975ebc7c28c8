package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FileUpload;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.StepAnswers;
import org.koldoo.cases.StepAnswers.OutsideAnswer;
import org.koldoo.files.FileInspection;
import org.koldoo.workflow.Attempts;

/** For the owner of a case looking at another body's task: who has it, and closing it where the answer came another way. */
class OutsidePanel extends Section {

    private final TaskDesk.Task task;
    private final TaskContext context;
    private final StepAnswers answers;
    private final FormErrors errors = new FormErrors();
    private final RadioButtonGroup<String> outcome;
    private final RadioButtonGroup<String> way = Fields.radios(
            Words.of("outside.way"),
            Option.texts(
                    "outside.way",
                    Arrays.stream(OutsideAnswer.Way.values()).map(Enum::name).toArray(String[]::new)));
    private final TextField letter = Fields.text(Words.of("outside.letter"), 60);
    private final DatePicker date = Fields.date(Words.of("outside.date"));
    private final TextField who = Fields.text(Words.of("outside.who"), 120);
    private final AtomicReference<byte @Nullable []> scan = new AtomicReference<>();

    OutsidePanel(
            TaskDesk.Task task, Names names, StepAnswers answers, Attempts attempts, Consumer<TaskDesk.Task> done) {
        this.task = task;
        this.answers = answers;
        this.context = new TaskContext(task, attempts, errors, names, done);
        this.outcome = Fields.radios(
                Words.of("task.outcome"),
                DeclaredFields.options(task.declaration().outcomes()));
        addClassName("k-panel");
        var item = task.item();
        var holder = names.holder(item);
        add(new H2(Words.of("outside.with", holder)));
        if (item.dueAt() != null) {
            add(new Paragraph(Words.of("outside.until", Times.text(item.dueAt()))));
        }
        add(new Paragraph(Words.of("outside.what")), answered(), noAnswer());
    }

    private Component answered() {
        outcome.setRequiredIndicatorVisible(true);
        way.setRequiredIndicatorVisible(true);
        way.addValueChangeListener(change -> letter.setVisible("LETTER".equals(change.getValue())));
        letter.setVisible(false);
        date.setRequiredIndicatorVisible(true);
        date.setMax(LocalDate.now(Times.ZONE));
        who.setRequiredIndicatorVisible(true);
        var save = new Button(Words.of("outside.close"), click -> close());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new com.vaadin.flow.component.html.Div(errors, outcome, way, letter, date, who, upload(), save);
        form.addClassName("k-form");
        return new NativeDetails(Words.of("outside.answered"), form);
    }

    /** What arrives is looked at when the task is closed; what is no letter is refused then, and nothing typed is lost. */
    private FileUpload upload() {
        var upload = new FileUpload(
                Words.of("outside.scan"),
                FileInspection.LARGEST,
                List.of(".pdf", ".jpg", ".jpeg", ".png"),
                (name, content) -> scan.set(content),
                () -> {},
                refused -> {
                    errors.clear();
                    errors.refused(refused);
                });
        upload.addFileRemovedListener(removed -> scan.set(null));
        return upload;
    }

    private Component noAnswer() {
        return new Button(
                Words.of("outside.noAnswer"),
                click -> ConfirmAction.ask(
                        Words.of("outside.noAnswer"),
                        Words.of("outside.noAnswer.what"),
                        Words.of("outside.noAnswer.confirm"),
                        () -> context.complete(
                                () -> answers.closeFor(task.item().ref(), null, null))));
    }

    private void close() {
        errors.clear();
        errors.require(outcome, way, date, who);
        errors.check(letter, date, who);
        if (errors.show()) {
            return;
        }
        var answer = new OutsideAnswer(
                OutsideAnswer.Way.valueOf(way.getValue()),
                letter.isVisible() && !letter.isEmpty() ? letter.getValue().strip() : null,
                date.getValue(),
                who.getValue().strip(),
                scan.get(),
                null);
        context.complete(() -> answers.closeFor(task.item().ref(), outcome.getValue(), answer));
    }
}
