package org.koldoo.base.locked;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.koldoo.base.KeyTrouble;
import org.koldoo.base.Refused;
import org.koldoo.base.start.OpenedKeys;
import org.koldoo.base.web.PlainPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** The only page of a locked program: no session, no script, no database behind it. */
final class UnlockPage {

    private static final Logger LOG = LoggerFactory.getLogger(UnlockPage.class);
    private static final String PATH = "/unlock";
    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    private static final int UPGRADE_REQUIRED = 426;
    private static final int LARGEST = 4096;
    private static final int FEW = 2;
    private static final String SECONDS_OF_A_REQUEST = "20";

    private final Unsealing unsealing;
    private final Pattern proxies;
    private final CountDownLatch done = new CountDownLatch(1);

    private UnlockPage(Unsealing unsealing, String proxies) {
        this.unsealing = unsealing;
        this.proxies = Pattern.compile(proxies);
    }

    static OpenedKeys await(Unsealing unsealing, Environment settings) {
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_OF_A_REQUEST);
        System.setProperty("sun.net.httpserver.maxRspTime", SECONDS_OF_A_REQUEST);
        var page = new UnlockPage(unsealing, settings.getProperty("server.tomcat.remoteip.internal-proxies", ""));
        var threads = Executors.newFixedThreadPool(FEW);
        try {
            var server = HttpServer.create(address(settings), 0);
            server.setExecutor(threads);
            server.createContext("/", page::answer);
            server.start();
            LOG.warn("LOCKED. Two holders of shares open it at {} of this address; nothing else answers.", PATH);
            page.done.await();
            server.stop(1);
            LOG.info("Unlocked by two holders.");
        } catch (IOException e) {
            throw new KeyTrouble(
                    "The program is locked, and the page for the shares cannot be shown: is its port in use?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
        var opened = unsealing.opened();
        if (opened == null) {
            throw new IllegalStateException("not open");
        }
        return opened;
    }

    private static InetSocketAddress address(Environment settings) {
        int port = settings.getProperty("server.port", Integer.class, 8080);
        var host = settings.getProperty("server.address");
        return host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!securely(exchange)) {
                send(exchange, UPGRADE_REQUIRED, PlainPage.text("https"));
                return;
            }
            var words = UnlockWords.of(exchange.getRequestURI().getQuery());
            boolean here = exchange.getRequestURI().getPath().equals(PATH);
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> {
                    if (here) {
                        send(exchange, 200, words.page(unsealing.taken(), ""));
                    } else {
                        exchange.getResponseHeaders().set("Location", PATH);
                        send(exchange, 303, "");
                    }
                }
                case "POST" ->
                    send(exchange, here && ownForm(exchange) ? 200 : 403, here ? taken(exchange, words) : "");
                default -> send(exchange, 405, "");
            }
        } finally {
            if (unsealing.opened() != null) {
                done.countDown();
            }
        }
    }

    /**
     * Over a line that others can read nobody is shown where to type a share: the same rule as for every page of the program,
     * see {@code base.web}. This page speaks no TLS itself; a proxy that is trusted does, or the holder sits at this machine.
     */
    private boolean securely(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var host = headers.getFirst("Host");
        var from = exchange.getRemoteAddress().getAddress().getHostAddress();
        return host != null && THIS_MACHINE.matcher(host).matches()
                || "https".equals(headers.getFirst("X-Forwarded-Proto"))
                        && proxies.matcher(from).matches();
    }

    /** A browser says where a form comes from. */
    private static boolean ownForm(HttpExchange exchange) {
        var site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private String taken(HttpExchange exchange, UnlockWords words) throws IOException {
        if (!ownForm(exchange)) {
            return "";
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return words.page(unsealing.taken(), words.of(new Refused("share.none")));
        }
        var fields = fields(new String(body, StandardCharsets.UTF_8));
        try {
            unsealing.offer(fields.getOrDefault("share", ""), fields.getOrDefault("passphrase", ""));
            return unsealing.opened() == null ? words.page(unsealing.taken(), "") : words.opened();
        } catch (Refused refused) {
            LOG.warn("A share was refused ({}), {} in all.", refused.code(), unsealing.wrong());
            boolean again = !refused.code().equals("share.twice");
            return words.page(unsealing.taken(), words.of(refused), again ? fields.getOrDefault("share", "") : "");
        } catch (KeyTrouble damaged) {
            LOG.error(damaged.getMessage());
            return words.page(unsealing.taken(), words.of(new Refused("share.damaged")));
        }
    }

    private static Map<String, String> fields(String body) {
        var fields = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            int middle = pair.indexOf('=');
            if (middle > 0) {
                try {
                    fields.put(
                            pair.substring(0, middle),
                            URLDecoder.decode(pair.substring(middle + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException malformed) {
                    // As if it had not been filled in.
                }
            }
        }
        return fields;
    }

    private static void send(HttpExchange exchange, int status, String page) throws IOException {
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        boolean head = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
