package org.koldoo.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** The signed-in person's menu: profile, somebody else at the same computer, sign out. */
class ProfileMenu extends MenuBar {

    ProfileMenu(SignOut signOut) {
        addClassName("k-profile");
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        var root = addItem(Icons.of("person"));
        root.add(new Span(Words.of("shell.profile")));
        root.setAriaLabel(Words.of("shell.profile"));
        root.getSubMenu()
                .addItem(
                        Words.of("shell.profile.open"), click -> UI.getCurrent().navigate("profile"));
        root.getSubMenu().addItem(Words.of("session.switch"), click -> signOut.forSomebodyElse());
        root.getSubMenu().addItem(Words.of("shell.signOut"), click -> signOut.toSignIn());
    }
}
