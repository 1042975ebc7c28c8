package org.koldoo.base.ui;

import java.util.Set;
import org.koldoo.base.Role;

/**
 * An entry of the main menu, a bean of the module whose view it opens.
 *
 * @param order within its group
 * @param labelKey text key
 * @param route path without leading slash
 * @param icon name of an own SVG icon under {@code icons/}
 * @param roles who sees it
 */
public record ShellItem(ShellGroup group, int order, String labelKey, String route, String icon, Set<Role> roles) {}
