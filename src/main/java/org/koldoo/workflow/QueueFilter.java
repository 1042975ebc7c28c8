package org.koldoo.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;

/**
 * What of a queue is wanted.
 *
 * @param mine only what is assigned to the actor or to nobody
 * @param team for supervisors: everything of the own body, whoever it is assigned to
 * @param assignee with {@code team}: only this person's
 * @param overdueAt with a time: only what was due before it
 * @param after keyset: continue after this position; null = from the start
 * @param size at most 100
 */
public record QueueFilter(
        boolean mine,
        boolean team,
        @Nullable UserId assignee,
        @Nullable Instant overdueAt,
        @Nullable String topic,
        @Nullable Position after,
        int size) {

    /** A place in the list, ordered by due time (none last) and id. */
    public record Position(@Nullable Instant dueAt, WorkItemId id) {}

    public static QueueFilter mine(int size) {
        return new QueueFilter(true, false, null, null, null, null, size);
    }

    public static QueueFilter team(int size) {
        return new QueueFilter(false, true, null, null, null, null, size);
    }

    public QueueFilter after(@Nullable Position position) {
        return new QueueFilter(mine, team, assignee, overdueAt, topic, position, size);
    }
}
