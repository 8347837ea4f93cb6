// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter with its address and text. The Message-ID is made of the id, so that mail programs
 * recognise a mail that was sent twice.
 */
record Mail(UUID id, Addressee to, String subject, String body, Instant date) {

  @Override
  public String toString() {
    return "Mail " + id;
  }
}
