package org.koldoo.accounts;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person knows their own session by: phone or desk, and which browser. Nothing finer is kept. */
record Device(String kind, String browser) {

    static Device of(@Nullable String agent) {
        var words = agent == null ? "" : agent;
        boolean phone = words.contains("Mobi") || words.contains("Android") || words.contains("iPhone");
        // The order matters: most browsers also name those that came before them.
        var browser = Stream.of("YaBrowser", "SamsungBrowser", "OPR", "Edg", "Firefox", "Chrome", "Safari")
                .filter(words::contains)
                .findFirst()
                .orElse("other");
        return new Device(phone ? "PHONE" : "DESK", browser);
    }
}
