// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of something, or a look at it, that is recorded in the audit log. The actor is null for
 * the system and for people without a name; a verb that begins with {@code look.} is a look. The
 * details are facts such as a number or a new state, never a narrative or a name, because they are
 * stored unencrypted.
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

  /**
   * Creates an event of the system itself, which belongs to no incident; the methods below add to
   * it.
   */
  public static AuditEvent of(String verb, Purpose purpose, String objectKind, UUID objectId) {
    return new AuditEvent(null, verb, purpose, objectKind, objectId, null, Map.of());
  }

  public AuditEvent by(@Nullable UUID person) {
    return new AuditEvent(person, verb, purpose, objectKind, objectId, incident, details);
  }

  public AuditEvent within(@Nullable UUID itsIncident) {
    return new AuditEvent(actor, verb, purpose, objectKind, objectId, itsIncident, details);
  }

  public AuditEvent with(Map<String, String> facts) {
    return new AuditEvent(actor, verb, purpose, objectKind, objectId, incident, facts);
  }

  boolean isLook() {
    return verb.startsWith(LOOK);
  }
}
