package org.koldoo.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** A provider of single sign-on, small: it lets whoever is set here sign in, for one client. */
final class FakeProvider {

    private final HttpServer server;
    private final RSAKey key;
    volatile String nonce = "";
    volatile String subject = "";
    volatile List<String> amr = List.of("pwd");
    volatile boolean foreignKey;
    volatile boolean unsigned;
    volatile CountDownLatch silence = new CountDownLatch(0);
    volatile UnaryOperator<JWTClaimsSet.Builder> lie = UnaryOperator.identity();

    FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", it -> answer(it, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
        server.createContext("/keys", it -> answer(it, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", it -> answer(it, """
                {"access_token":"a","token_type":"Bearer","expires_in":60,"scope":"openid","id_token":"%s"}""".formatted(token())));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String token() {
        try {
            silence.await();
            var signer = foreignKey ? new RSAKeyGenerator(2048).keyID("one").generate() : key;
            var now = Instant.now();
            var claims = lie.apply(new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .subject(subject)
                            .audience("koldoo")
                            .claim("nonce", nonce)
                            .claim("amr", amr)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(60))))
                    .build();
            if (unsigned) {
                return new PlainJWT(claims).serialize();
            }
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
