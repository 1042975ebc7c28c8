package org.koldoo.cases.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;

/** Above a case that is open for an emergency: until when, and that everybody knows. When the hour is over the page is empty. */
class EmergencyHour extends Section {

    private static final int LOOK_AGAIN_MILLIS = 10_000;

    private final HasComponents page;
    private final BooleanSupplier open;
    private @Nullable Registration looking;

    EmergencyHour(HasComponents page, @Nullable Instant until, BooleanSupplier open) {
        this.page = page;
        this.open = open;
        addClassNames("k-panel", "k-emergency-hour");
        getElement().setAttribute("role", "status");
        add(new Paragraph(
                until == null ? Words.of("emergency.hour") : Words.of("emergency.hour.until", Times.text(until))));
        add(new Paragraph(Words.of("emergency.hour.known")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_AGAIN_MILLIS);
        looking = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }

    void look() {
        if (!open.getAsBoolean()) {
            page.removeAll();
            page.add(
                    new PageHeader(Words.of("emergency.over")),
                    new Paragraph(Words.of("emergency.over.what")),
                    Links.primary("tasks", Words.of("task.toTasks")));
        }
    }
}
