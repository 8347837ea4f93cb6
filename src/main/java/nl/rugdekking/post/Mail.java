// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Instant;
import java.util.UUID;

/** A letter as it leaves. The id makes the Message-ID: sent twice, it is recognised as one. */
record Mail(UUID id, Addressee to, String subject, String body, Instant date) {

  @Override
  public String toString() {
    return "Mail " + id;
  }
}
