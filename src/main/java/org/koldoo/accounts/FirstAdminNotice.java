package org.koldoo.accounts;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the one-time code where only the person who runs the program reads it; never into the log. */
@Component
@Profile("!demo")
class FirstAdminNotice {

    private final FirstAdminDoor door;

    FirstAdminNotice(FirstAdminDoor door) {
        this.door = door;
    }

    @EventListener
    void whenTheServerListens(WebServerInitializedEvent server) {
        door.newToken()
                .ifPresent(token -> System.out.printf(
                        "%n  No administrator yet. Open  http://localhost:%d/first-admin%n  One-time code:  %s%n%n",
                        server.getWebServer().getPort(), token));
    }
}
