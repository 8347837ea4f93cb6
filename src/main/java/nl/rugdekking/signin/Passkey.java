// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that its owner has and we know the public half of.
 *
 * @param name what its owner calls it
 * @param lastUsedAt nothing when it was not used since it was added
 */
record Passkey(UUID id, String name, Instant madeAt, @Nullable Instant lastUsedAt, Proof proof) {

  /**
   * What a signature is held against.
   *
   * @param credential what the key calls itself
   * @param attested kind of device, credential and public key, as the device gave them
   * @param counter of the last signature; 0 where the device does not count
   * @param backupEligible whether the device may copy it to others of the same owner
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Proof(byte[] credential, byte[] attested, long counter, boolean backupEligible) {}
}
