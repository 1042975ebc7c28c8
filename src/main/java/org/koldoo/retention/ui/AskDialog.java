package org.koldoo.retention.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormDialog;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.retention.DataRequest;
import org.koldoo.retention.DataRequests;
import org.koldoo.retention.NewDataRequest;

/** "The person asks about their data": what, how it came, and whether it is sure that it is them. */
class AskDialog extends FormDialog {

    private static final int LONGEST_WISH = 4_000;

    private final transient CaseHead head;
    private final transient DataRequests requests;
    private final RadioButtonGroup<String> kind = radios("kind", DataRequest.Kind.values());
    private final RadioButtonGroup<String> received = radios("received", DataRequest.Received.values());
    private final RadioButtonGroup<String> identity = radios("identity", DataRequest.Identity.values());
    private final DatePicker on = Fields.date(Words.of("keeping.ask.on"));
    private final TextArea wish = Fields.longText(Words.of("keeping.ask.wish"), LONGEST_WISH);

    AskDialog(CaseHead head, DataRequests requests, Clock clock, Runnable kept) {
        super(Words.of("keeping.ask"), Words.of("keeping.ask.save"), kept);
        this.head = head;
        this.requests = requests;
        on.setValue(LocalDate.ofInstant(clock.instant(), Times.ZONE));
        wish.setVisible(!head.withoutNames());
        show(new Paragraph(Words.of("keeping.ask.help")), kind, received, on, identity, wish);
    }

    private static RadioButtonGroup<String> radios(String what, Enum<?>[] values) {
        return Fields.radios(
                Words.of("keeping.ask." + what),
                Option.texts(
                        "keeping." + what, Arrays.stream(values).map(Enum::name).toArray(String[]::new)));
    }

    @Override
    protected void check(FormErrors errors) {
        errors.check(on);
        errors.require(kind, received, on, identity);
    }

    @Override
    protected void keep() {
        requests.record(new NewDataRequest(
                head.number(),
                DataRequest.Kind.valueOf(kind.getValue()),
                DataRequest.Received.valueOf(received.getValue()),
                on.getValue(),
                DataRequest.Identity.valueOf(identity.getValue()),
                wish.getValue()));
    }
}
