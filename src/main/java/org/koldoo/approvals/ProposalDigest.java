package org.koldoo.approvals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.koldoo.base.Sha256;
import org.koldoo.base.UserId;

/** By what a proposal is known again: all of it and who made it, each part with its length, so that nothing slides. */
final class ProposalDigest {

    private ProposalDigest() {}

    static String of(Proposal proposal, UserId by) {
        var parts = new ArrayList<String>();
        var body = proposal.body();
        var number = proposal.caseNumber();
        parts.add(by.toString());
        parts.add(proposal.kind());
        parts.add(body == null ? "" : body.value());
        parts.add(proposal.approver().name());
        parts.add(number == null ? "" : number.value());
        new TreeMap<>(proposal.content()).forEach((key, value) -> {
            parts.add(key);
            parts.add(value);
        });
        return Sha256.hex(bytes(parts));
    }

    private static byte[] bytes(List<String> parts) {
        var encoded = parts.stream()
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        var all = ByteBuffer.allocate(
                encoded.stream().mapToInt(part -> part.length + Integer.BYTES).sum());
        encoded.forEach(part -> all.putInt(part.length).put(part));
        return all.array();
    }
}
