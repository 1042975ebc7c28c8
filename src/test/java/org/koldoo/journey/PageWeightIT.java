package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** On a bad line every kilobyte is waited for: what the first page and a repeated one weigh on the wire. */
class PageWeightIT extends Journey {

    private static final int FIRST_KB = 200;
    private static final int REPEATED_KB = 25;

    @Test
    void theFirstPageIsLightAndTheSecondNearlyNothing() {
        var page = phone();
        var bytes = count(page);

        page.navigate(koldoo.url("sign-in"));
        page.waitForSelector("h1");
        page.waitForTimeout(1_000);
        long first = bytes.getAndSet(0) / 1024;

        page.reload();
        page.waitForSelector("h1");
        page.waitForTimeout(1_000);
        long repeated = bytes.get() / 1024;

        System.out.printf(
                "P10 first page %d KB (goal %d), repeated %d KB (goal %d)%n", first, FIRST_KB, repeated, REPEATED_KB);
        assertThat(first).isLessThanOrEqualTo(FIRST_KB);
        assertThat(repeated).isLessThanOrEqualTo(REPEATED_KB);
    }

    private AtomicLong count(Page page) {
        var bytes = new AtomicLong();
        var session = context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        return bytes;
    }
}
