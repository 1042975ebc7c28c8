package org.koldoo.legalaid.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.institutions.ServiceQuery;
import org.koldoo.legalaid.LegalAid;

/** Which legal help the person wants: guaranteed by the state, free of charge from lawyers, or none now. */
class OfferPanel extends OutcomePanel {

    private final transient LegalAid legalAid;
    private final ComboBox<String> lawyers;

    OfferPanel(StepContext context, LegalAid legalAid, ServiceDirectory directory, Institutions institutions) {
        super(context);
        this.legalAid = legalAid;
        lawyers = Fields.combo(getTranslation("legal.lawyers"), offering(directory, institutions));
        lawyers.setVisible(false);
        outcome.addValueChangeListener(e -> lawyers.setVisible("PRO_BONO".equals(e.getValue())));
        lay(new Paragraph(getTranslation("legal.offer.help")), outcome, lawyers);
    }

    private List<Option> offering(ServiceDirectory directory, Institutions institutions) {
        var head = context.head();
        var query = new ServiceQuery("LEGAL_PROBONO", null, head.child(), null, null, false, false);
        return directory.search(query).stream()
                .map(m -> m.offer().body())
                .distinct()
                .map(body -> new Option(
                        body.value(),
                        institutions
                                .find(body)
                                .map(b -> b.name().in(getLocale()))
                                .orElse(body.value())))
                .toList();
    }

    @Override
    protected void check() {
        if (lawyers.isVisible()) {
            errors.require(lawyers);
        }
    }

    @Override
    protected void complete() {
        var body = lawyers.isVisible() && !lawyers.isEmpty() ? BodyCode.of(lawyers.getValue()) : null;
        legalAid.offer(context.item().ref(), outcome.getValue(), body);
    }
}
