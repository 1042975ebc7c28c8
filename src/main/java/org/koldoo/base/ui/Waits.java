package org.koldoo.base.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What waits behind the entries of the menu: counted once for each page, for the menu and for the notices above the page. */
public record Waits(Map<String, Long> byRoute) {

    public Waits {
        byRoute = Map.copyOf(byRoute);
    }

    /** @param shown whether the reader has the entry with this route; what they do not have is not counted */
    static Waits count(Iterable<ShellCount> counts, Predicate<String> shown) {
        var byRoute = new LinkedHashMap<String, Long>();
        for (var counted : counts) {
            if (shown.test(counted.route())) {
                byRoute.put(counted.route(), counted.count());
            }
        }
        return new Waits(byRoute);
    }

    public long at(String route) {
        return byRoute.getOrDefault(route, 0L);
    }

    long all() {
        return byRoute.values().stream().mapToLong(Long::longValue).sum();
    }
}
