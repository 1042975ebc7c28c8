package org.koldoo.base;

import java.util.Locale;

/**
 * The words of the interface. Every module keeps its own files {@code i18n/<module>/{ky,ru,en}.properties}; patterns are
 * ICU messages (plurals, dates). A key that is missing is shown as {@code !key!}, never as an exception.
 */
public interface Texts {

    String get(Locale locale, String key, Object... arguments);

    boolean has(String key);
}
