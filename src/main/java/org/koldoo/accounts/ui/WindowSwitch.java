package org.koldoo.accounts.ui;

import org.koldoo.accounts.DemoPeople;
import org.koldoo.accounts.SignInAs;
import org.koldoo.base.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@Profile("demo")
@PreAuthorize("isAuthenticated()")
class WindowSwitch implements SignInAs {

    private final DemoPeople people;
    private final SessionDoor door;

    WindowSwitch(DemoPeople people, SessionDoor door) {
        this.people = people;
        this.door = door;
    }

    @Override
    public void signInAs(UserId person, String route) {
        door.changeTo(people.signIn(person), route);
    }
}
