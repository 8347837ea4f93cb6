// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the timeline of an incident. The texts are encrypted with the key of the incident. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Timeline {

  private static final String INSERT =
      """
      insert into timeline_entry
        (organisation_id, id, incident_id, part_id, at, by_id, room, kind, about, words, key_id,
         police_marked, telling_id)
      values (:organisation, :id, :incident, :part,
        -- moments rounded to the day are kept in order by adding microseconds
        :at::timestamptz + interval '1 microsecond' * (case when :nameless
          then (select count(*) from timeline_entry where organisation_id = :organisation
            and incident_id = :incident)
          else 0 end),
        :by, :room, :kind, :about, :words, :key, :marked, :telling)
      on conflict (organisation_id, id) do nothing
      """;

  private final JdbcClient jdbc;
  private final DeferredWrites writes;
  private final Vault vault;
  private final EntryKinds kinds;
  private final Clock clock;

  Timeline(JdbcClient jdbc, DeferredWrites writes, Vault vault, EntryKinds kinds, Clock clock) {
    this.kinds = kinds;
    this.clock = clock;
    this.jdbc = jdbc;
    this.writes = writes;
    this.vault = vault;
  }

  public void add(IncidentId incident, KeyId key, TimelineEntry entry) {
    add(incident, key, entry, null);
  }

  /**
   * Adds a line about an outcome. While the outcome is held back from the affected person, so is
   * the line.
   *
   * @param telling the promise to tell them of the outcome, or null when there is none
   */
  void add(IncidentId incident, KeyId key, TimelineEntry entry, @Nullable PromiseId telling) {
    var id = Ids.timeOrdered();
    var write = writes.sql(INSERT);
    var values = values(id, incident, key, entry);
    values.put("telling", telling == null ? null : telling.value());
    values.forEach(write::param);
    write.add();
  }

  /**
   * @param id the id of the form that was sent, so that a form sent twice makes one line
   * @return false when that line exists already
   */
  public boolean add(UUID id, IncidentId incident, KeyId key, TimelineEntry entry) {
    return jdbc.sql(INSERT).params(values(id, incident, key, entry)).update() == 1;
  }

  private Map<String, @Nullable Object> values(
      UUID id, IncidentId incident, KeyId key, TimelineEntry entry) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("organisation", CurrentOrganisation.id());
    values.put("id", id);
    values.put("incident", incident.value());
    values.put("part", entry.part() == null ? null : entry.part().value());
    values.put("at", entry.at().atOffset(ZoneOffset.UTC));
    values.put("nameless", NamelessClock.isRounding());
    values.put("by", entry.by() == null ? null : entry.by().value());
    values.put("room", entry.kind().room());
    values.put("kind", entry.kind().name());
    values.put("about", entry.about());
    values.put("words", encrypt(key, id, entry.words()));
    values.put("key", key.value());
    values.put("marked", entry.policeMarked());
    values.put("telling", null);
    return values;
  }

  private byte @Nullable [] encrypt(KeyId key, UUID id, @Nullable String words) {
    return words == null || words.isBlank()
        ? null
        : vault.encryptText(key, cell(id), words.strip());
  }

  /**
   * All lines of the incident, the newest first. The caller shows only those of parts the viewer
   * may see.
   */
  public List<TimelineEntry> list(IncidentId incident) {
    return jdbc.sql(
            """
            select *, exists (select from held_outcome h
              where h.organisation_id = e.organisation_id and h.promise_id = e.telling_id and %s)
              held_back
            from timeline_entry e where organisation_id = :organisation and incident_id = :incident
            order by at desc, id desc
            """
                .formatted(HeldOutcomes.CONDITION))
        .param("organisation", CurrentOrganisation.id())
        .param("incident", incident.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(this::read)
        .list();
  }

  /** Returns when a line of this kind was last added to this part. */
  public Optional<Instant> findLast(IncidentId incident, PartId part, EntryKind kind) {
    return jdbc.sql(
            """
            select max(at) at from timeline_entry where organisation_id = :organisation
              and incident_id = :incident and part_id = :part and room = :room and kind = :kind
            having count(*) > 0
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("incident", incident.value())
        .param("part", part.value())
        .param("room", kind.room())
        .param("kind", kind.name())
        .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Returns what the affected person of this part added since this moment, the oldest first. */
  public List<TimelineEntry> listAdded(IncidentId incident, PartId part, Instant since) {
    return list(incident).reversed().stream()
        .filter(entry -> entry.kind() == CaseEntryKind.ADDED && part.equals(entry.part()))
        .filter(entry -> !entry.at().isBefore(since))
        .toList();
  }

  /**
   * The text of a line, and the part it is about; the part is null when it is about the whole
   * incident.
   */
  public record EntryText(@Nullable PartId part, String text) {}

  /**
   * The texts of all lines, for a search among cases that the viewer may read. Lines of a talk with
   * the confidential adviser are left out: when the talk became a case, the readers of the case may
   * not read them.
   */
  public Map<IncidentId, List<EntryText>> listTexts(Collection<IncidentId> incidents) {
    var found = new HashMap<IncidentId, List<EntryText>>();
    jdbc.sql(
            """
            select id, incident_id, part_id, room, kind, key_id, words from timeline_entry
            where organisation_id = ? and incident_id = any (?) and words is not null
              -- their text is in codes, which nobody looks for
              and kind not in ('ANSWERS_CHANGED', 'PROMISES_REPLANNED')
            """)
        .params(
            CurrentOrganisation.id(),
            incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var words = kindOf(row).isOfTalk() ? null : decrypt(row);
              if (words != null) {
                found
                    .computeIfAbsent(
                        new IncidentId(row.getObject("incident_id", UUID.class)),
                        incident -> new ArrayList<>())
                    .add(new EntryText(partOf(row), words));
              }
            });
    return found;
  }

  /** Returns true when the key is destroyed, so that its texts can never be read again. */
  boolean isDestroyed(KeyId key) {
    return vault.isDestroyed(key);
  }

  private TimelineEntry read(ResultSet row, int number) throws SQLException {
    var by = row.getObject("by_id", UUID.class);
    return new TimelineEntry(
        partOf(row),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        by == null ? null : new PersonId(by),
        kindOf(row),
        row.getString("about"),
        decrypt(row),
        row.getBoolean("police_marked"),
        row.getBoolean("held_back"));
  }

  private static @Nullable PartId partOf(ResultSet row) throws SQLException {
    var part = row.getObject("part_id", UUID.class);
    return part == null ? null : new PartId(part);
  }

  private EntryKind kindOf(ResultSet row) throws SQLException {
    return kinds.get(row.getString("room"), row.getString("kind"));
  }

  private @Nullable String decrypt(ResultSet row) throws SQLException {
    var sealed = row.getBytes("words");
    return vault
        .findText(
            new KeyId(row.getObject("key_id", UUID.class)),
            cell(row.getObject("id", UUID.class)),
            sealed)
        .orElse(null);
  }

  private static DatabaseCell cell(UUID entry) {
    return new DatabaseCell("timeline_entry", "words", entry);
  }
}
