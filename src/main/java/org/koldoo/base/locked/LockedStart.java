package org.koldoo.base.locked;

import java.nio.file.Path;
import java.time.Clock;
import org.koldoo.base.start.OpenedKeys;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Where the keys are in shares, nothing of the program starts before two holders were there: no database is opened, no page is
 * served but the one that takes shares.
 */
public final class LockedStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** How the shares come in. */
    public interface Door {

        /** Returns when the keys are open. */
        OpenedKeys await(Unsealing unsealing, Environment settings);
    }

    private final Door door;

    public LockedStart(Door door) {
        this.door = door;
    }

    /** With a page at the address of the program. */
    public static LockedStart withAPage() {
        return new LockedStart(UnlockPage::await);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent start) {
        var settings = start.getEnvironment();
        var folder = Path.of(settings.getProperty("koldoo.keys", "keys"));
        if (!SealedKeys.locked(folder)) {
            return;
        }
        var opened = door.await(new Unsealing(SealedKeys.read(folder), Clock.systemUTC()), settings);
        SealedKeys.tidy(folder, opened.keys());
        start.getSpringApplication()
                .addInitializers(program -> program.getBeanFactory().registerSingleton("openedKeys", opened));
    }

    /** After the settings were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
