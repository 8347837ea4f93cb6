// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.rugdekking.access.PartId;

/** The party that suffered a loss, and that can claim it. */
public enum Claimant {
  /** The affected person: a claim for private loss is theirs alone. */
  AFFECTED,
  ORGANISATION;

  /** Returns an id for the row about this party in a part, to which its texts are sealed. */
  UUID rowOf(PartId part) {
    var text = name() + part.value();
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
