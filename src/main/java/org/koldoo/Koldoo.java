package org.koldoo;

import org.koldoo.base.locked.LockedStart;
import org.koldoo.base.start.DemoWish;
import org.koldoo.base.start.NothingFromStreams;
import org.koldoo.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The case system of a national referral mechanism. */
@Modulithic(systemName = "Koldoo")
@SpringBootApplication
public class Koldoo {

    public static void main(String[] args) {
        NothingFromStreams.refuse();
        if (Commands.asked(args)) {
            System.exit(Commands.run(args));
        }
        var program = new SpringApplication(Koldoo.class);
        program.setAdditionalProfiles(DemoWish.profiles(System.getenv()));
        program.addListeners(LockedStart.withAPage());
        program.run(args);
    }
}
