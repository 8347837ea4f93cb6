// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done or seen. No actor means the system or somebody anonymous; a verb that
 * begins with {@code look.} is a look. Details are facts such as a number or a new state, never a
 * narrative or a name: they stand in clear.
 */
public record AuditEvent(
    @Nullable UUID actor,
    String verb,
    Purpose purpose,
    String objectKind,
    UUID objectId,
    @Nullable UUID incident,
    Map<String, String> details) {

  static final String LOOK = "look.";

  public AuditEvent {
    details = Map.copyOf(details);
  }

  boolean isLook() {
    return verb.startsWith(LOOK);
  }
}
