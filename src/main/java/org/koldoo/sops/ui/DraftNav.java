package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Words;

/** The pages of one draft. */
class DraftNav extends Nav {

    /** The pages, in the order in which somebody works. */
    enum Place {
        STEPS(""),
        DIAGRAM("/diagram"),
        TRY("/try"),
        COMPARE("/compare"),
        REVIEW("/review");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    DraftNav(UUID draft, Place now) {
        addClassName("k-studio-nav");
        getElement().setAttribute("aria-label", Words.of("studio.nav"));
        var list = new UnorderedList();
        for (var place : Place.values()) {
            var link = Links.to(address(draft, place), Words.of("studio.nav." + place));
            if (place == now) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }

    static String address(UUID draft, Place place) {
        return "procedures/draft/" + draft + place.path;
    }
}
