package org.koldoo.demo;

import org.koldoo.base.TravellingClock;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.institutions.ServiceQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration database before the first page is served: services first, then the cases, oldest first. */
@Component
@Profile("demo")
class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemoActing acting;
    private final DemoOffers offers;
    private final StoryTeller teller;
    private final ServiceDirectory directory;
    private final TravellingClock clock;
    private volatile boolean running;

    Demonstration(
            DemoActing acting,
            DemoOffers offers,
            StoryTeller teller,
            ServiceDirectory directory,
            TravellingClock clock) {
        this.acting = acting;
        this.offers = offers;
        this.teller = teller;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        var admin = acting.actor("marat");
        var any = new ServiceQuery("SHELTER", null, null, null, null, false, false);
        boolean filled =
                acting.as(acting.actor("aida"), () -> !directory.search(any).isEmpty());
        if (filled) {
            return;
        }
        var now = clock.instant();
        try {
            acting.as(admin, offers::add);
            var stories = Stories.all();
            stories.forEach(story -> teller.tell(story, now));
            LOG.info("The demonstration has {} invented cases", stories.size());
        } finally {
            clock.comeBack();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, so that nobody meets a half-told story. */
    @Override
    public int getPhase() {
        return 0;
    }
}
