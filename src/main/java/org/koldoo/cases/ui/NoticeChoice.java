package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.koldoo.base.ui.ProfilePart;
import org.koldoo.base.ui.Words;

/** On the profile: whether this device may say that there is a new task, and what it will and will not say. */
@org.springframework.stereotype.Component
class NoticeChoice implements ProfilePart {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component create() {
        var now = new Paragraph();
        now.getElement().setAttribute("role", "status");
        var part = new Section(new H2(Words.of("notices.title")), new Paragraph(Words.of("notices.what")), now);
        part.addClassName("k-panel");
        part.add(new NoticeButton(state -> say(part, now, state)));
        return part;
    }

    private static void say(Section part, Paragraph now, String state) {
        now.setText(Words.of("notices.state." + state));
        part.getChildren()
                .filter(NoticeButton.class::isInstance)
                .map(NoticeButton.class::cast)
                .forEach(button -> {
                    button.setVisible(state.equals("ON") || state.equals("OFF"));
                    button.setText(Words.of("notices." + (state.equals("ON") ? "stop" : "start")));
                });
    }
}
