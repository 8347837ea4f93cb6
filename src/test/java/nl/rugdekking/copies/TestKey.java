// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/** An OpenPGP key pair of somebody who keeps copies. */
record TestKey(PGPSecretKeyRing ring) {

  /** Makes a pair two days ago that is valid for so many days; 0 is for ever. */
  @SuppressWarnings("JavaUtilDate")
  static TestKey make(int days) {
    try {
      var generator = new RSAKeyPairGenerator();
      generator.init(
          new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), new SecureRandom(), 2048, 80));
      var pair =
          new BcPGPKeyPair(
              4,
              PublicKeyAlgorithmTags.RSA_GENERAL,
              generator.generateKeyPair(),
              Date.from(Instant.now().minus(Duration.ofDays(2))));
      var properties = new PGPSignatureSubpacketGenerator();
      properties.setKeyExpirationTime(true, Duration.ofDays(days).toSeconds());
      return new TestKey(
          new PGPKeyRingGenerator(
                  PGPSignature.POSITIVE_CERTIFICATION,
                  pair,
                  "Bewaarder <bewaarder@example.org>",
                  new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                  properties.generate(),
                  null,
                  new BcPGPContentSignerBuilder(
                      PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256),
                  null)
              .generateSecretKeyRing());
    } catch (PGPException e) {
      throw new IllegalStateException(e);
    }
  }

  String armoredPublic() throws IOException {
    return armored(ring.toCertificate().getEncoded());
  }

  String armoredSecret() throws IOException {
    return armored(ring.getEncoded());
  }

  InputStream decrypt(InputStream message) throws IOException {
    try {
      var factory = new PGPObjectFactory(message, new BcKeyFingerprintCalculator());
      var data = (PGPPublicKeyEncryptedData) ((PGPEncryptedDataList) factory.nextObject()).get(0);
      var secret = Objects.requireNonNull(ring.getSecretKey(data.getKeyIdentifier()));
      var pair =
          new PGPKeyPair(
              secret.getPublicKey(),
              secret.extractPrivateKey(
                  new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                      .build(new char[0])));
      var clear = data.getDataStream(new BcPublicKeyDataDecryptorFactory(pair));
      var literal =
          (PGPLiteralData)
              new PGPObjectFactory(clear, new BcKeyFingerprintCalculator()).nextObject();
      return literal.getInputStream();
    } catch (PGPException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String armored(byte[] key) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var armor = ArmoredOutputStream.builder().build(bytes)) {
      armor.write(key);
    }
    return bytes.toString(StandardCharsets.US_ASCII);
  }
}
