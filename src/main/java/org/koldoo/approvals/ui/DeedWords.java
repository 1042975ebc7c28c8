package org.koldoo.approvals.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.Proposal;

/**
 * Port: what exactly a proposal of one kind would do, in the reader's words. Without one, every value is shown as it is, under
 * {@code approval.content.<key>}, and a value {@code x} beside the one {@code was.x} that it replaces.
 */
public interface DeedWords {

    /** @param was what it replaces; null = nothing is replaced */
    record Line(String label, @Nullable String was, String now) {}

    String kind();

    List<Line> lines(Proposal proposal);
}
