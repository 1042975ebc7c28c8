package org.koldoo.identification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Notices;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseAction;
import org.koldoo.identification.Appeals;

/** Opens an appeal at any time: an NGO or the person may complain that nobody identified, served or protected them. */
class AppealAction implements CaseAction {

    private final Appeals appeals;

    AppealAction(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String key() {
        return "appeal";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean offered(CaseHead head) {
        return !head.closed();
    }

    @Override
    public void start(CaseHead head) {
        var ui = UI.getCurrent();
        var dialog = new ConfirmDialog();
        dialog.setHeader(ui.getTranslation("identification.appeal.open"));
        dialog.setText(ui.getTranslation("identification.appeal.open.help"));
        dialog.setConfirmText(ui.getTranslation("identification.appeal.open.confirm"));
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("identification.cancel"));
        dialog.addConfirmListener(e -> open(ui, head));
        dialog.open();
    }

    private void open(UI ui, CaseHead head) {
        try {
            appeals.open(head.number());
            ui.navigate("case/" + head.number().value());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
