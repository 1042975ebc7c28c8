package org.koldoo.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koldoo.base.Languages;
import org.koldoo.base.Texts;
import org.koldoo.base.ui.ShellNotice;
import org.koldoo.base.ui.Waits;
import org.koldoo.intake.PrintStripe;
import org.springframework.context.annotation.Profile;

/** The striped bar on every page and print of the demonstration, in all three languages at once. */
@org.springframework.stereotype.Component
@Profile("demo")
class DemoBar implements ShellNotice, PrintStripe {

    private final Texts texts;

    DemoBar(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String words() {
        return Languages.STAFF.stream()
                .map(language -> texts.get(language, "demo.bar"))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public Optional<Component> create(Waits waits) {
        var bar = new Div();
        bar.addClassName("k-demo-bar");
        Languages.STAFF.forEach(language -> {
            var words = new com.vaadin.flow.component.html.Span(texts.get(language, "demo.bar"));
            words.getElement().setAttribute("lang", language.getLanguage());
            bar.add(words);
        });
        return Optional.of(bar);
    }
}
