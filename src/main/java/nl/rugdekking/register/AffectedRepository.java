// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import static nl.rugdekking.database.Timestamps.instantOrNull;
import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import nl.rugdekking.database.PageReads;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes the data of each affected person: their answers, how serious it is and how it
 * ended. Names that a reporter typed are stored encrypted.
 */
@Repository
public class AffectedRepository {

  private final JdbcClient jdbc;
  private final DeferredWrites writes;
  private final Vault vault;

  AffectedRepository(JdbcClient jdbc, DeferredWrites writes, Vault vault) {
    this.jdbc = jdbc;
    this.writes = writes;
    this.vault = vault;
  }

  public void insert(
      PartId part,
      IncidentId incident,
      KeyId key,
      UUID policy,
      @Nullable String title,
      @Nullable String toldName) {
    writes
        .sql(
            """
            insert into affected
              (organisation_id, part_id, incident_id, key_id, policy_id, position_title, told_name)
            values (:organisation, :part, :incident, :key, :policy, :title, :name)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .param("incident", incident.value())
        .param("key", key.value())
        .param("policy", policy)
        .param("title", title)
        .param("name", toldName == null ? null : vault.encryptText(key, cell(part), toldName))
        .add();
  }

  /**
   * Closes a part of an incident from the past.
   *
   * @param closed the last moment at which the incident can have happened, because no date of
   *     closing is known
   */
  public void insertPastClosing(PartId part, Instant closed) {
    writes
        .sql(
            """
            update affected set closed_at = :closed, outcome = 'HANDLED'
            where organisation_id = :organisation and part_id = :part
            """)
        .param("closed", utc(closed))
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .add();
  }

  public Optional<PartRecord> find(PartId part) {
    return PageReads.once(AffectedRepository.class, part, () -> readOne(part));
  }

  private Optional<PartRecord> readOne(PartId part) {
    return jdbc.sql("select * from affected where organisation_id = ? and part_id = ?")
        .params(CurrentOrganisation.id(), part.value())
        .query(this::read)
        .optional();
  }

  /**
   * The names that reporters typed, for those of these parts (each the case of one affected person)
   * that are not linked to a person we know.
   */
  public Map<PartId, String> listReportedNames(Collection<PartId> parts) {
    if (parts.isEmpty()) {
      return Map.of();
    }
    var names = new HashMap<PartId, String>();
    jdbc.sql(
            """
            select a.part_id, a.key_id, a.told_name from affected a
            join case_part p on p.organisation_id = a.organisation_id and p.part_id = a.part_id
            where a.organisation_id = ? and a.part_id = any (?) and a.told_name is not null
              and p.person_id is null
            """)
        .params(CurrentOrganisation.id(), parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var part = new PartId(row.getObject("part_id", UUID.class));
              findToldName(row, part).ifPresent(name -> names.put(part, name));
            });
    return names;
  }

  public List<PartRecord> list(IncidentId incident) {
    return jdbc.sql(
            "select * from affected where organisation_id = ? and incident_id = ? order by part_id")
        .params(CurrentOrganisation.id(), incident.value())
        .query(this::read)
        .list();
  }

  /**
   * @return false when somebody changed the part after {@code before} was read
   */
  public boolean update(PartRecord before, PartRecord after) {
    return jdbc.sql(
                """
                update affected
                set asked_at = :asked, response_wish = :response, police_wish = :police,
                  damage = :damage, care_wish = :care, danger = :danger, police_advice = :advice,
                  possible_danger_at = :possible,
                  experienced = :experienced, assessed = :assessed, closed_at = :closed,
                  outcome = :outcome, position_title = :title, policy_id = :policy,
                  ask_again_on = :again, attempts = :attempts, attempted_on = :attempted,
                  version = version + 1
                where organisation_id = :organisation and part_id = :part and version = :version
                """)
            .param("asked", utc(after.askedAt()))
            .param("response", name(after.responseWish()))
            .param("police", name(after.policeWish()))
            .param("damage", name(after.damage()))
            .param("care", name(after.careWish()))
            .param("danger", name(after.danger()))
            .param("advice", name(after.policeAdvice()))
            .param("possible", utc(after.possibleDangerAt()))
            .param("experienced", step(after.experienced()))
            .param("assessed", step(after.assessed()))
            .param("closed", utc(after.closedAt()))
            .param("outcome", name(after.outcome()))
            .param("title", after.positionTitle())
            .param("policy", after.policy())
            .param("again", after.askAgainOn())
            .param("attempts", after.attempts())
            .param("attempted", after.lastAttemptOn())
            .param("organisation", CurrentOrganisation.id())
            .param("part", before.part().value())
            .param("version", before.version())
            .update()
        == 1;
  }

  private PartRecord read(ResultSet row, int number) throws SQLException {
    var part = new PartId(row.getObject("part_id", UUID.class));
    var key = new KeyId(row.getObject("key_id", UUID.class));
    return new PartRecord(
        new PartRecord.PartIdentity(
            part,
            new IncidentId(row.getObject("incident_id", UUID.class)),
            row.getString("position_title"),
            row.getObject("policy_id", UUID.class),
            findToldName(row, part).orElse(null),
            vault.findText(key, titleCell(part), row.getBytes("title")).orElse(null),
            key),
        readAnswers(row),
        severity(row.getObject("experienced", Integer.class)),
        severity(row.getObject("assessed", Integer.class)),
        new PartRecord.Attempts(
            row.getInt("attempts"), row.getObject("attempted_on", LocalDate.class)),
        readClosure(row),
        row.getInt("version"));
  }

  private Optional<String> findToldName(ResultSet row, PartId part) throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    return vault.findText(key, cell(part), row.getBytes("told_name"));
  }

  private static PartRecord.@Nullable AffectedAnswers readAnswers(ResultSet row)
      throws SQLException {
    var at = instantOrNull(row, "asked_at");
    return at == null
        ? null
        : new PartRecord.AffectedAnswers(
            at,
            row.getObject("ask_again_on", LocalDate.class),
            code(Wish.class, row.getString("response_wish")),
            code(Wish.class, row.getString("police_wish")),
            code(Wish.class, row.getString("damage")),
            code(Wish.class, row.getString("care_wish")),
            code(Danger.class, row.getString("danger")),
            code(PoliceAdvice.class, row.getString("police_advice")),
            instantOrNull(row, "possible_danger_at"));
  }

  private static PartRecord.@Nullable Closure readClosure(ResultSet row) throws SQLException {
    var at = instantOrNull(row, "closed_at");
    var outcome = code(Outcome.class, row.getString("outcome"));
    return at == null || outcome == null ? null : new PartRecord.Closure(outcome, at);
  }

  private static DatabaseCell cell(PartId part) {
    return new DatabaseCell("affected", "told_name", part.value());
  }

  /** The place of the title, to which its encryption is bound. */
  public static DatabaseCell titleCell(PartId part) {
    return new DatabaseCell("affected", "title", part.value());
  }

  private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static @Nullable String name(@Nullable Enum<?> code) {
    return code == null ? null : code.name();
  }

  private static @Nullable Integer step(@Nullable Severity severity) {
    return severity == null ? null : severity.step();
  }

  private static @Nullable Severity severity(@Nullable Integer step) {
    return step == null ? null : Severity.ofStep(step);
  }
}
