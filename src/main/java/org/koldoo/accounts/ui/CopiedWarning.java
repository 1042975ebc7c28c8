package org.koldoo.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.Words;

/** Said where a passkey may be copied to the other devices of an account. */
final class CopiedWarning {

    private CopiedWarning() {}

    static Paragraph make() {
        var warning = new Paragraph(Words.of("factor.copied.warning"));
        warning.addClassNames("k-panel", "k-accounts-warning");
        return warning;
    }
}
