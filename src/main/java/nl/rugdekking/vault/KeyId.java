// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.UUID;

/** Names one data key; stands in clear in the {@code key_id} column beside what it encrypts. */
public record KeyId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
