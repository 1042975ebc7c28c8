package org.koldoo.base.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.http.ServerCookies;

/**
 * The session's cookie is {@code __Host-koldoo}: browsers take that name only over https and from this very host, so that no
 * neighbour can plant a session. On this machine itself, without TLS, browsers refuse the name, and it is {@code koldoo}. Every
 * cookie over https is for https only.
 */
class SessionCookie extends Rfc6265CookieProcessor {

    /** What the server calls it, and the browser over https. */
    static final String NAME = "__Host-koldoo";

    private static final String ON_THIS_MACHINE = "koldoo";

    private final boolean ownTls;

    SessionCookie(boolean ownTls) {
        this.ownTls = ownTls;
        setSameSiteCookies("strict");
    }

    @Override
    public String generateHeader(Cookie cookie, HttpServletRequest request) {
        boolean session = cookie.getName().equals(NAME);
        if (session && !request.isSecure()) {
            return super.generateHeader(as(ON_THIS_MACHINE, cookie, false), request);
        }
        return super.generateHeader(request.isSecure() ? as(cookie.getName(), cookie, true) : cookie, request);
    }

    /** Behind TLS the plain name means nothing: somebody else could have set it. */
    @Override
    public void parseCookieHeader(MimeHeaders headers, ServerCookies cookies) {
        super.parseCookieHeader(headers, cookies);
        boolean plain = !ownTls && headers.getHeader("X-Forwarded-Proto") == null;
        for (int i = 0; i < cookies.getCookieCount(); i++) {
            var name = cookies.getCookie(i).getName();
            if (plain && name.equals(ON_THIS_MACHINE)) {
                name.setString(NAME);
            }
        }
    }

    private static Cookie as(String name, Cookie cookie, boolean secure) {
        var other = new Cookie(name, cookie.getValue());
        cookie.getAttributes().forEach(other::setAttribute);
        other.setPath("/");
        other.setSecure(secure);
        return other;
    }
}
