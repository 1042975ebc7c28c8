package org.koldoo.sops.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;

/** Offers work that never reached the program. Nothing is thrown away unasked: whoever wants to look first leaves it there. */
final class LocalCopyDialog extends ConfirmDialog {

    LocalCopyDialog(BpmnEditor editor, BpmnEditor.LocalCopyFound found, Runnable take) {
        setHeader(Words.of("diagram.copy.title"));
        setText(Words.of("diagram.copy.text", Times.text(found.at())));
        setConfirmText(Words.of("diagram.copy.take"));
        setRejectable(true);
        setRejectText(Words.of("diagram.copy.leave"));
        setCancelable(true);
        setCancelText(Words.of("button.cancel"));
        addConfirmListener(taken -> {
            take.run();
            editor.forgetLocalCopy();
        });
        addRejectListener(left -> editor.forgetLocalCopy());
    }
}
