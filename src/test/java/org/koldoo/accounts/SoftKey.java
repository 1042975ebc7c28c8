package org.koldoo.accounts;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** A passkey made of software, that can also do what no honest one does. */
final class SoftKey {

    static final int PRESENT = 1;
    static final int VERIFIED = 4;
    static final int COPYABLE = 8;
    private static final int NEW_KEY = 64;

    private static final JsonMapper JSON = new JsonMapper();

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private int uses;

    String origin = "http://localhost:8080";
    int flags = PRESENT | VERIFIED;

    SoftKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    String create(PasskeyQuestion question) {
        var asked = JSON.readTree(question.json());
        var client = client("webauthn.create", asked.get("challenge").asString());
        var data = new ByteArrayOutputStream();
        data.writeBytes(head(asked.get("rp").get("id").asString(), NEW_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(cose());
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xA3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xA0);
        text(attestation, "authData");
        attestation.write(0x59);
        attestation.writeBytes(
                ByteBuffer.allocate(2).putShort((short) data.size()).array());
        attestation.writeBytes(data.toByteArray());
        return answer("\"attestationObject\":\"" + base64(attestation.toByteArray()) + "\",\"clientDataJSON\":\""
                + base64(client) + "\",\"transports\":[\"usb\"]");
    }

    String use(PasskeyQuestion question) {
        var asked = JSON.readTree(question.json());
        var client = client("webauthn.get", asked.get("challenge").asString());
        var data = head(asked.get("rpId").asString(), 0);
        return answer("\"authenticatorData\":\"" + base64(data) + "\",\"clientDataJSON\":\"" + base64(client)
                + "\",\"signature\":\"" + base64(sign(data, client)) + "\"");
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] head(String host, int more) {
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | more))
                .putInt(++uses)
                .array();
    }

    private byte[] cose() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20});
        key.writeBytes(coordinate(point.getAffineX()));
        key.writeBytes(new byte[] {0x22, 0x58, 0x20});
        key.writeBytes(coordinate(point.getAffineY()));
        return key.toByteArray();
    }

    private static byte[] coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] sign(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(String response) {
        return "{\"id\":\"" + base64(id) + "\",\"rawId\":\"" + base64(id)
                + "\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{" + response + "}}";
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
