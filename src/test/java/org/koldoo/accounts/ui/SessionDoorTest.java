package org.koldoo.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.OwnSessions;
import org.koldoo.accounts.StaffMember;
import org.koldoo.accounts.StaffPrincipal;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.LanguageChoice;
import org.koldoo.testing.Asvs;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionDoorTest {

    private final SessionDoor door =
            new SessionDoor(mock(VaadinDefaultRequestCache.class), mock(LanguageChoice.class), mock(OwnSessions.class));

    @AfterEach
    void nobody() {
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
    }

    /** Whoever knew the session when the proof was old does not have the one in which it is fresh. */
    @Test
    @Asvs("V7.2.4")
    void afterAFurtherProofTheSessionIsAnotherOneWithAllThatIsInIt() {
        var request = new MockHttpServletRequest();
        var session = request.getSession();
        assertThat(session).isNotNull();
        session.setAttribute("half", "written");
        var before = session.getId();
        var service = mock(VaadinServletService.class);
        CurrentInstance.set(VaadinRequest.class, new VaadinServletRequest(request, service));
        CurrentInstance.set(VaadinResponse.class, new VaadinServletResponse(new MockHttpServletResponse(), service));
        var member = new StaffMember(UserId.random(), "nurzat", "Нурзат", null, null, Set.of(), true);

        door.renew(new StaffPrincipal(member, Locale.of("ky"), 1, Set.of(), Instant.MAX));

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(session.getAttribute("half")).isEqualTo("written");
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT"))
                .isInstanceOfSatisfying(
                        SecurityContext.class,
                        kept -> assertThat(kept.getAuthentication().getName())
                                .isEqualTo(member.id().toString()));
    }
}
