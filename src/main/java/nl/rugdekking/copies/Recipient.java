// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/**
 * The recipient of an encrypted copy, with their public OpenPGP key. Only they can decrypt it,
 * because the private key is not on this server.
 */
public final class Recipient {

  private static final int BUFFER = 1 << 16;
  private static final String BLOCK = "-----BEGIN PGP";

  private final PGPPublicKey key;

  private Recipient(PGPPublicKey key) {
    this.key = key;
  }

  /** Reads a public key as gpg --export writes it, with or without --armor. */
  public static Recipient read(Path file) {
    try {
      var content = Files.readAllBytes(file);
      var rings = rings(content);
      // When one file holds several armored keys, only the first would be read.
      if (rings.size() != 1 || new String(content, ISO_8859_1).split(BLOCK, -1).length > 2) {
        throw new CopyException(file + " must hold the public key of one recipient");
      }
      return new Recipient(encryptionKey(rings.getFirst(), file));
    } catch (IOException | PGPException e) {
      throw new CopyException(file + " is no OpenPGP public key that can be read", e);
    }
  }

  private static List<PGPPublicKeyRing> rings(byte[] content) throws IOException, PGPException {
    try (var in = PGPUtil.getDecoderStream(new ByteArrayInputStream(content))) {
      var all = new PGPPublicKeyRingCollection(in, new BcKeyFingerprintCalculator());
      return StreamSupport.stream(all.spliterator(), false).toList();
    }
  }

  /** Returns the newest key that may encrypt and is valid. */
  private static PGPPublicKey encryptionKey(PGPPublicKeyRing ring, Path file) {
    return StreamSupport.stream(ring.spliterator(), false)
        .filter(Recipient::mayEncrypt)
        .filter(part -> isValid(part) && isValid(ring.getPublicKey()))
        .max(Comparator.comparing(PGPPublicKey::getCreationTime))
        .orElseThrow(
            () ->
                new CopyException(
                    file + " holds no key that encrypts, or it has expired or was revoked"));
  }

  private static boolean mayEncrypt(PGPPublicKey part) {
    if (!part.isEncryptionKey()) {
      return false;
    }
    var flags = new ArrayList<Integer>();
    part.getSignatures()
        .forEachRemaining(
            signature -> {
              if (signature.getHashedSubPackets() != null
                  && signature.getHashedSubPackets().getKeyFlags() != 0) {
                flags.add(signature.getHashedSubPackets().getKeyFlags());
              }
            });
    return flags.isEmpty()
        || flags.stream()
            .anyMatch(flag -> (flag & (KeyFlags.ENCRYPT_STORAGE | KeyFlags.ENCRYPT_COMMS)) != 0);
  }

  private static boolean isValid(PGPPublicKey part) {
    var ends = part.getCreationTime().toInstant().plus(Duration.ofSeconds(part.getValidSeconds()));
    return !part.hasRevocation() && (part.getValidSeconds() == 0 || ends.isAfter(Instant.now()));
  }

  /**
   * Returns a stream that encrypts what is written to it; closing it closes the given stream too.
   */
  OutputStream encrypt(OutputStream out) throws IOException {
    try {
      var encryptor =
          new PGPEncryptedDataGenerator(
              new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                  .setWithIntegrityPacket(true)
                  .setSecureRandom(new SecureRandom()));
      encryptor.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(key));
      var encrypted = encryptor.open(out, new byte[BUFFER]);
      var literal =
          new PGPLiteralDataGenerator()
              .open(encrypted, PGPLiteralData.BINARY, "", PGPLiteralData.NOW, new byte[BUFFER]);
      return new ChainedOutputStream(literal, List.of(encrypted, out));
    } catch (PGPException e) {
      throw new CopyException("The key of the recipient cannot be used to encrypt", e);
    }
  }

  /** Closes the streams from the inside out, since each writes its last bytes into the next one. */
  private static final class ChainedOutputStream extends FilterOutputStream {

    private final List<OutputStream> outer;

    ChainedOutputStream(OutputStream inner, List<OutputStream> outer) {
      super(inner);
      this.outer = outer;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.close();
      for (var layer : outer) {
        layer.close();
      }
    }
  }
}
