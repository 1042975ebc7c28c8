package org.koldoo.documents.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FileUpload;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.documents.DocumentKind;
import org.koldoo.documents.Documents;
import org.koldoo.documents.Documents.NewDocument;
import org.koldoo.files.FileInspection;
import org.koldoo.files.FileKind;

/** Adds a document: what it is, a few words about it, and the file. */
class NewDocumentForm extends NativeDetails {

    private static final int LONGEST = 200;

    private final FormErrors errors = new FormErrors();
    private final RadioButtonGroup<String> kind = Fields.radios(
            Words.of("documents.kind"),
            Option.texts(
                    "documents.kind",
                    Arrays.stream(DocumentKind.values()).map(Enum::name).toArray(String[]::new)));
    private final TextField description = Fields.text(Words.of("documents.description"), LONGEST);

    private final FileUpload upload;

    /** As the fields stand; read beside the screen while a file is looked at. */
    private final AtomicReference<NewDocument> wanted = new AtomicReference<>(document());

    NewDocumentForm(CaseNumber number, Documents documents, Runnable added) {
        setSummaryText(Words.of("documents.add"));
        kind.addValueChangeListener(change -> wanted.set(document()));
        description.addValueChangeListener(change -> wanted.set(document()));
        description.setHelperText(Words.of("documents.description.help"));
        upload = new FileUpload(
                Words.of("documents.choose"),
                FileInspection.LARGEST,
                Arrays.stream(FileKind.values())
                        .flatMap(one -> one.endings().stream())
                        .toList(),
                (name, content) -> {
                    var now = wanted.get();
                    documents.add(number, new NewDocument(now.kind(), name, now.description(), content));
                },
                () -> taken(added),
                refused -> {
                    errors.clear();
                    errors.refused(refused);
                });
        var form = new Div(errors, kind, description, upload, new Paragraph(Words.of("documents.limits")));
        form.addClassName("k-form");
        setContent(form);
    }

    private void taken(Runnable added) {
        upload.clearFileList();
        errors.clear();
        description.clear();
        kind.clear();
        setOpen(false);
        Notices.done(Words.of("documents.added"));
        added.run();
    }

    /** Without a kind it is "other": a file must not be lost for a missing mark. */
    private NewDocument document() {
        var chosen = kind.getValue();
        return new NewDocument(
                chosen == null ? DocumentKind.OTHER : DocumentKind.valueOf(chosen),
                "",
                description.getValue(),
                new byte[0]);
    }
}
