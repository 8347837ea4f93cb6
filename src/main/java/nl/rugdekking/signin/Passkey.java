// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of an account: its owner's device has the private key, we store the public one.
 *
 * @param name the name that its owner gave it
 * @param lastUsedAt when it was used last, or null when it never was
 */
record Passkey(
    UUID id, String name, Instant madeAt, @Nullable Instant lastUsedAt, PasskeyCredential proof) {

  /**
   * The data to check a signature with.
   *
   * @param credential the id that the passkey gave itself
   * @param attested kind of device, credential and public key, as the device sent them
   * @param counter the counter of the last signature; 0 when the device does not count
   * @param backupEligible true when the device may copy it to other devices of its owner
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record PasskeyCredential(
      byte[] credential, byte[] attested, long counter, boolean backupEligible) {}
}
