package org.koldoo.accounts;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Counts the sessions of this node, and writes the end of each into the table, however it came. */
@Component
class OpenSessions implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    private final AtomicInteger open = new AtomicInteger();
    private final LiveTable table;

    OpenSessions(LiveTable table) {
        this.table = table;
    }

    int count() {
        return open.get();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.decrementAndGet();
        if (event.getSession().getAttribute(SessionMarks.LIVE) instanceof UUID id) {
            var why = event.getSession().getAttribute(SessionMarks.WHY);
            try {
                table.end(id, why == null ? "SIGNED_OUT" : why.toString());
            } catch (DataAccessException e) {
                // The session is gone all the same; its row counts until the longest time is over.
                LOG.warn(
                        "The end of a session was not written: {}", e.getClass().getName());
            }
        }
    }
}
