// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.database.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes audit events, in the same transaction as the change, so that neither exists without the
 * other.
 */
@Component
public class AuditLog {

  private static final int SALT_BYTES = 16;

  private final DeferredWrites writes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final JsonMapper json = JsonMapper.shared();

  public AuditLog(DeferredWrites writes, Clock clock) {
    this.writes = writes;
    this.clock = clock;
  }

  /**
   * Records an event; throws when no transaction is active, because the event must belong to one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(AuditEvent event) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var payload = toJson(event, at);
    writes
        .sql(
            """
            insert into audit_event (organisation_id, id, at, actor, verb, look, purpose,
              object_kind, object_id, incident, salt, payload, hash)
            values (:organisation, :id, :at, :actor, :verb, :look, :purpose,
              :kind, :object, :incident, :salt, :payload, :hash)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", Ids.timeOrdered())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("actor", event.actor())
        .param("verb", event.verb())
        .param("look", event.isLook())
        .param("purpose", event.purpose().name())
        .param("kind", event.objectKind())
        .param("object", event.objectId())
        .param("incident", event.incident())
        .param("salt", salt)
        .param("payload", payload)
        .param("hash", hash(salt, payload))
        .add();
  }

  /**
   * Returns the event as JSON, with its keys in a fixed order, so that the hash can be computed
   * again.
   */
  private String toJson(AuditEvent event, Instant at) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("at", at.toString());
    fields.put("verb", event.verb());
    fields.put("purpose", event.purpose().name());
    fields.put("objectKind", event.objectKind());
    fields.put("objectId", event.objectId().toString());
    fields.put("details", new TreeMap<>(event.details()));
    if (event.actor() != null) {
      fields.put("actor", event.actor().toString());
    }
    if (event.incident() != null) {
      fields.put("incident", event.incident().toString());
    }
    return json.writeValueAsString(fields);
  }

  /**
   * Returns the SHA-256 of salt and payload. Because of the salt nobody can guess a payload and
   * compare the hashes.
   */
  static byte[] hash(byte[] salt, String payload) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(payload.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
