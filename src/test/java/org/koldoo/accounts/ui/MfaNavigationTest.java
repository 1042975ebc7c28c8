package org.koldoo.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.Due;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.StaffMember;
import org.koldoo.accounts.StaffPrincipal;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.ScreensTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Finding 4: what Spring Security asks of a request it does not ask of a navigation inside the page. A session with the password
 * only, whatever roles its person has, opens no page of the program on such a way.
 */
@KoldooTest
@Asvs({"V6.3.3", "V8.3.1"})
class MfaNavigationTest extends ScreensTest {

    private static final Map<Due, String> PAGES = Map.of(
            Due.FACTOR, "FactorView",
            Due.PASSWORD, "PasswordView",
            Due.ENROLMENT, "EnrolView",
            Due.CONDUCT, "ConductView");

    /** Open to everybody: nobody learns anything there. */
    private static final Set<String> DOOR = Set.of("SignInView", "FirstAdminView");

    @Autowired
    UserAdmin users;

    @Test
    void withThePasswordOnlyNoPageOpensInsideThePage() {
        var opened = new TreeSet<String>();
        int asked = 0;
        for (var due : Due.values()) {
            signIn(EnumSet.of(due), null);
            for (var route : pages()) {
                UI.getCurrent().navigate(address(route));
                asked++;
                var view = getCurrentView().getClass().getSimpleName();
                if (!view.equals(PAGES.get(due)) && !DOOR.contains(view)) {
                    opened.add(due + " opens " + view + " at " + route.getTemplate());
                }
            }
        }
        System.out.println("MFA asked " + asked + " times");
        assertThat(opened).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    void withBothTheSameAddressesOpen() {
        signIn(EnumSet.noneOf(Due.class), Instant.MAX);
        assertThat(open("admin/users")).isEqualTo("UsersView");
        assertThat(open("profile")).isNotEqualTo("FactorView");
    }

    private static List<RouteData> pages() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes();
    }

    /** An address of the page; whether there is such a thing as in the address does not matter before the door. */
    private static String address(RouteData route) {
        return route.getTemplate()
                .replaceAll("/?:[a-zA-Z]+\\?(\\([^)]*\\))?", "")
                .replaceAll(":[a-zA-Z]+\\*", "x")
                .replaceAll(":[a-zA-Z]+(\\([^)]*\\))?", "00000000-0000-0000-0000-000000000000");
    }

    private void signIn(Set<Due> due, @Nullable Instant proved) {
        var login = "m" + UUID.randomUUID().toString().substring(0, 12);
        var account = new NewStaffMember(login, "Гүлай", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), "ru");
        var id = Acting.as(Acting.admin(), () -> users.create(account)).user();
        var member = new StaffMember(id, login, "Гүлай", null, null, EnumSet.allOf(Role.class), true);
        var person = new StaffPrincipal(member, Locale.of("ru"), 0, due, proved);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.authentication());
        SecurityContextHolder.setContext(context);
    }
}
