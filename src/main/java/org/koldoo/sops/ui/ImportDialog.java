package org.koldoo.sops.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.SopRights;
import org.koldoo.sops.edit.DraftWords;
import org.koldoo.sops.edit.Editing;
import org.koldoo.sops.edit.Import;

/** Takes in the drawing of another program: says what will be left out before anything is kept. */
class ImportDialog extends Dialog {

    private static final int LARGEST = 512 * 1024;

    private final StudioServices studio;
    private final FormErrors errors = new FormErrors();
    private final Div found = new Div();
    private final com.vaadin.flow.component.textfield.TextField name = Fields.text(Words.of("studio.import.name"), 80);
    private final Button take = new Button(Words.of("studio.import.take"), click -> take());
    private Import.@Nullable Cleaned cleaned;

    ImportDialog(StudioServices studio, SopRights rights) {
        this.studio = studio;
        setHeaderTitle(Words.of("studio.import"));
        addClassName("k-studio-dialog");
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> look(bytes)));
        upload.setUploadFormat(UploadFormat.RAW); // the other one passes through a folder on disk
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(Words.of("studio.import.choose")));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(event -> {
            errors.clear();
            errors.refused(new Refused("draft.tooLarge", LARGEST / 1024));
        });
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Words.of("error.draft.tooLarge", LARGEST / 1024))
                        .setTooManyFiles(Words.of("error.draft.oneProcedure"))));
        name.setHelperText(Words.of("studio.import.nameHelp"));
        name.setVisible(false);
        take.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        take.setEnabled(false);
        var form = new Div(new Paragraph(Words.of("studio.import.lead")), errors, upload, found, name);
        form.addClassName("k-form");
        add(form);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), take);
    }

    private void look(byte[] bytes) {
        errors.clear();
        found.removeAll();
        take.setEnabled(false);
        try {
            var result = Import.clean(bytes);
            cleaned = result;
            tell(result);
            name.setValue(wish(Import.nameOf(result.bpmn())));
            name.setVisible(true);
            take.setEnabled(true);
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    private void tell(Import.Cleaned result) {
        if (result.asItWas()) {
            found.add(new Paragraph(Words.of("studio.import.fits")));
        }
        list("studio.import.leftOut", result.leftOut());
        list("studio.import.madeTasks", result.madeTasks());
    }

    private void list(String title, java.util.List<String> things) {
        if (!things.isEmpty()) {
            var list = new UnorderedList();
            things.stream().limit(20).forEach(thing -> list.add(new ListItem(thing)));
            found.add(new Paragraph(Words.of(title)), list);
        }
    }

    /** A name that this program can use: the file's own where it is one. */
    private static String wish(String now) {
        if (now.matches("([A-Z][A-Z0-9_]{1,19}\\.)?[a-z][a-z0-9-]{1,60}")) {
            return now;
        }
        var words = now.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        var actor = CurrentActor.require();
        var body = actor.has(Role.ADMIN) ? actor.body() : null;
        return (body == null ? "" : body.value() + ".") + (words.length() < 2 ? "procedure" : words);
    }

    private void take() {
        var result = cleaned;
        if (result == null) {
            return;
        }
        errors.clear();
        try {
            var named = Import.nameOf(result.bpmn()).equals(name.getValue().strip())
                    ? result.bpmn()
                    : Import.named(result.bpmn(), name.getValue().strip());
            var bpmn = studio.blocks()
                    .complete(
                            DraftWords.back(Editing.drawn(named), Words.locale().getLanguage()));
            var draft = studio.drafts().startWith(bpmn);
            close();
            UI.getCurrent().navigate(DraftNav.address(draft.id(), DraftNav.Place.STEPS));
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }
}
