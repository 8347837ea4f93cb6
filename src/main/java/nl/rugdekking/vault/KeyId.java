// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.UUID;

/**
 * The id of one key. It is stored unencrypted in the {@code key_id} column beside the data that the
 * key encrypts.
 */
public record KeyId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
