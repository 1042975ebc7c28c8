package org.koldoo.base.ui;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.koldoo.base.web.ContentPolicy;

/**
 * Adds our small scripts and the neutral icon to the page; no bundle of the client code is needed for them. Whatever script
 * the page has then carries the number of this answer, and no other script runs ({@link ContentPolicy}).
 */
class PageScript implements IndexHtmlRequestListener {

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var document = response.getDocument();
        var head = document.head();
        // Before every other script, the client makes functions only through this door; after the base of the
        // addresses.
        var door = new Element("script").attr("src", "assets/expressions.js");
        Optional.ofNullable(head.selectFirst("base"))
                .ifPresentOrElse(base -> base.after(door), () -> head.prependChild(door));
        for (var file : List.of("koldoo", "passkey", "cover", "notices")) {
            head.appendChild(
                    new Element("script").attr("src", "assets/" + file + ".js").attr("defer", true));
        }
        head.appendChild(new Element("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "assets/icons/tab.svg"));
        head.appendChild(new Element("link").attr("rel", "prefetch").attr("href", "assets/neutral.html"));
        head.appendChild(new Element("meta").attr("name", "color-scheme").attr("content", "light dark"));
        var nonce = ContentPolicy.nonce();
        document.select("script, link[rel=modulepreload]").attr("nonce", nonce);
        // What the bundle's own loader reads to mark what it loads later.
        head.prependChild(new Element("meta").attr("property", "csp-nonce").attr("nonce", nonce));
        response.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicy.page(nonce));
    }
}
