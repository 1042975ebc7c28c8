package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.koldoo.accounts.CoverWords;
import org.koldoo.accounts.StaffPrincipal;
import org.koldoo.base.ui.ShellNotice;
import org.koldoo.base.ui.Waits;
import org.koldoo.base.ui.Words;

/** Gives the browser's script the words of the cover; nothing of it is seen on the page. */
@org.springframework.stereotype.Component
class Cover implements ShellNotice {

    private final CoverWords words;

    Cover(CoverWords words) {
        this.words = words;
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public Optional<Component> create(Waits waits) {
        return StaffPrincipal.signedIn().map(person -> {
            var holder = new Div();
            holder.setId("k-cover-words");
            holder.getElement().setAttribute("hidden", true);
            words.of(person, Words.locale())
                    .forEach((name, text) -> holder.getElement().setAttribute("data-" + name, text));
            return holder;
        });
    }
}
