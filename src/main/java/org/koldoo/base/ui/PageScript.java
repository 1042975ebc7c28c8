package org.koldoo.base.ui;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;

/** Adds our small script and the neutral icon to the page; no bundle of the client code is needed for them. */
class PageScript implements IndexHtmlRequestListener {

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var head = response.getDocument().head();
        head.appendChild(new Element("script").attr("src", "assets/koldoo.js").attr("defer", true));
        head.appendChild(new Element("script").attr("src", "assets/passkey.js").attr("defer", true));
        head.appendChild(new Element("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "assets/icons/tab.svg"));
        head.appendChild(new Element("link").attr("rel", "prefetch").attr("href", "assets/neutral.html"));
        head.appendChild(new Element("meta").attr("name", "color-scheme").attr("content", "light dark"));
    }
}
