// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

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

/**
 * A passkey without a device: signs whatever a test wants, also what no browser would let it sign.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data">authenticator data</a>
 */
final class HandMadeKey {

  private static final int PRESENT = 0x01;
  private static final int ATTESTED = 0x40;

  private final KeyPair pair;
  private final byte[] id;
  private String owner = "";
  private String party = "localhost";
  private String origin;
  private int flags = PRESENT;
  private int counter = 1;

  HandMadeKey(String origin) {
    this(origin, pair(), new SecureRandom().generateSeed(32));
  }

  private HandMadeKey(String origin, KeyPair pair, byte[] id) {
    this.origin = origin;
    this.pair = pair;
    this.id = id.clone();
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same key, counting on from here. */
  HandMadeKey copy() {
    return new HandMadeKey(origin, pair, id).counts(counter);
  }

  HandMadeKey from(String otherOrigin) {
    origin = otherOrigin;
    return this;
  }

  HandMadeKey forParty(String otherParty) {
    party = otherParty;
    return this;
  }

  HandMadeKey untouched() {
    flags = 0;
    return this;
  }

  HandMadeKey counts(int to) {
    counter = to;
    return this;
  }

  HandMadeKey of(String account) {
    owner = account;
    return this;
  }

  /** What a browser answers when the key is made. */
  String made(String challenge) {
    var object = new ByteArrayOutputStream();
    object.write(0xA3); // a map of three
    text(object, "fmt");
    text(object, "none");
    text(object, "attStmt");
    object.write(0xA0);
    text(object, "authData");
    bytes(object, data(flags | ATTESTED, attested()));
    return answer(
        "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"internal\"]"
            .formatted(
                base64url(client("webauthn.create", challenge)), base64url(object.toByteArray())));
  }

  /** What a browser answers when the key is used. */
  String signed(String challenge) {
    return signed(challenge, "webauthn.get");
  }

  String signed(String challenge, String kind) {
    var client = client(kind, challenge);
    var data = data(flags, new byte[0]);
    return answer(
        "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
            .formatted(base64url(client), base64url(data), base64url(sign(data, client)), owner));
  }

  private String answer(String response) {
    return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"response\":{%2$s},\"clientExtensionResults\":{}}"
        .formatted(base64url(id), response);
  }

  private byte[] client(String kind, String challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(kind, challenge, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] data(int marked, byte[] more) {
    return ByteBuffer.allocate(37 + more.length)
        .put(hash(party.getBytes(StandardCharsets.UTF_8)))
        .put((byte) marked)
        .putInt(counter)
        .put(more)
        .array();
  }

  private byte[] attested() {
    var key = key();
    return ByteBuffer.allocate(16 + 2 + id.length + key.length)
        .put(new byte[16])
        .putShort((short) id.length)
        .put(id)
        .put(key)
        .array();
  }

  // COSE (RFC 9053): kty EC2, alg ES256, curve P-256, x, y.
  private byte[] key() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    var key = new ByteArrayOutputStream();
    key.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
    bytes(key, coordinate(point.getAffineX()));
    key.write(0x22);
    bytes(key, coordinate(point.getAffineY()));
    return key.toByteArray();
  }

  private static byte[] coordinate(BigInteger number) {
    var bytes = number.toByteArray();
    var fixed = new byte[32];
    var length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  private static void text(ByteArrayOutputStream to, String text) {
    to.write(0x60 + text.length());
    to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(ByteArrayOutputStream to, byte[] bytes) {
    to.write(0x58);
    to.write(bytes.length);
    to.writeBytes(bytes);
  }

  private byte[] sign(byte[] data, byte[] client) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      signature.update(hash(client));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
