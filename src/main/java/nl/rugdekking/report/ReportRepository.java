// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.report.Submission.LeftOut;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the reports that were sent in the table report, with encrypted texts. */
@Repository
public class ReportRepository {

  private final JdbcClient jdbc;
  private final DeferredWrites writes;
  private final Vault vault;

  ReportRepository(JdbcClient jdbc, DeferredWrites writes, Vault vault) {
    this.jdbc = jdbc;
    this.writes = writes;
    this.vault = vault;
  }

  /**
   * Adds a report. When another transaction is sending the same report, the database waits for that
   * transaction.
   *
   * @throws UploadTransactions.AlreadySentException at the end of this transaction, when the report
   *     was sent before
   */
  void add(Report report, ReportText text) {
    writes
        .sql(
            """
                insert into report
                  (organisation_id, id, incident_id, reporter_id, received_at, happened_on, channel,
                   lane, danger_now, witness, left_out, key_id, words, time_told, place, phone,
                   names_told, accused_told)
                values (:organisation, :id, :incident, :reporter, :received, :happened, :channel,
                   :lane, :danger, :witness, :left, :key, :words, :time, :place, :phone, :names,
                   :accused)
                on conflict (organisation_id, id) do nothing
                """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", report.id())
        .param("incident", report.incident().value())
        .param("reporter", report.reporter() == null ? null : report.reporter().value())
        .param("received", report.receivedAt().atOffset(ZoneOffset.UTC))
        .param("happened", report.happenedOn())
        .param("channel", report.channel())
        .param("lane", report.lane().name())
        .param("danger", report.dangerNow())
        .param("witness", report.witness())
        .param("left", LeftOut.listNames(report.leftOut()))
        .param("key", report.key().value())
        .param("words", seal(report, "words", text.words()))
        .param("time", seal(report, "time_told", text.time()))
        .param("place", seal(report, "place", text.place()))
        .param("phone", seal(report, "phone", text.phone()))
        .param("names", seal(report, "names_told", ReportText.joinLines(text.names())))
        .param("accused", seal(report, "accused_told", ReportText.joinLines(text.accused())))
        .add(ReportRepository::refuseSentBefore);
  }

  /**
   * Stores the channel through which the incident happened, as the reporter gave it after the
   * report.
   *
   * @param channel a code from the organisation's list, or null when the reporter withdrew it
   */
  public void setChannel(Report report, @Nullable String channel) {
    jdbc.sql(
            "update report set channel = :channel where organisation_id = :organisation and id = :id")
        .param("organisation", CurrentOrganisation.id())
        .param("id", report.id())
        .param("channel", channel)
        .update();
  }

  /** Stores the time of day and the place, as the reporter gave them after the report. */
  public void setWhere(Report report, @Nullable String time, @Nullable String place) {
    jdbc.sql(
            """
            update report set time_told = :time, place = :place
            where organisation_id = :organisation and id = :id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", report.id())
        .param("time", seal(report, "time_told", time))
        .param("place", seal(report, "place", place))
        .update();
  }

  /** Stores the number on which the reporter can be called, as they gave it after the report. */
  void setPhone(Report report, String phone) {
    jdbc.sql("update report set phone = :phone where organisation_id = :organisation and id = :id")
        .param("organisation", CurrentOrganisation.id())
        .param("id", report.id())
        .param("phone", seal(report, "phone", phone))
        .update();
  }

  private static void refuseSentBefore() {
    throw new UploadTransactions.AlreadySentException();
  }

  public Optional<Report> find(UUID id) {
    return jdbc.sql("select * from report where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .query(this::read)
        .optional();
  }

  /** Returns the reports of an incident, oldest first. */
  public List<Report> list(IncidentId incident) {
    return jdbc.sql(
            """
            select * from report where organisation_id = ? and incident_id = ?
            order by received_at, id
            """)
        .params(CurrentOrganisation.id(), incident.value())
        .query(this::read)
        .list();
  }

  /** Returns the last few reports of a person, newest first. */
  public List<Report> listLast(PersonId reporter) {
    return jdbc.sql(
            """
            select * from report where organisation_id = ? and reporter_id = ?
            order by received_at desc, id desc limit 5
            """)
        .params(CurrentOrganisation.id(), reporter.value())
        .query(this::read)
        .list();
  }

  List<Report> list(Collection<IncidentId> incidents) {
    return jdbc.sql("select * from report where organisation_id = ? and incident_id = any (?)")
        .params(
            CurrentOrganisation.id(),
            incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
        .query(this::read)
        .list();
  }

  /** Returns the words of the first report that this reporter sent about each of these parts. */
  Map<PartId, String> listWords(PersonId reporter, Collection<PartId> parts) {
    var words = new HashMap<PartId, String>();
    jdbc.sql(
            """
            select p.part_id, r.id, r.key_id, r.words from case_part p
            join report r on r.organisation_id = p.organisation_id
              and r.incident_id = p.incident_id and r.reporter_id = :reporter
            where p.organisation_id = :organisation and p.part_id = any (:parts)
              and p.lane <> 'CONFIDENTIAL'
            order by r.received_at, r.id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("reporter", reporter.value())
        .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var part = new PartId(row.getObject("part_id", UUID.class));
              words.putIfAbsent(part, words(row));
            });
    return words;
  }

  // Returns an empty text once the key was destroyed.
  private String words(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    try {
      return vault.decryptText(
          new KeyId(row.getObject("key_id", UUID.class)), cell(id, "words"), row.getBytes("words"));
    } catch (KeyDestroyedException destroyed) {
      return "";
    }
  }

  /**
   * Returns the texts of the reports of these incidents that a search reads: what happened, when,
   * where, and who was accused. A report whose key was destroyed has no texts.
   */
  Map<IncidentId, List<String>> listTexts(Collection<IncidentId> incidents) {
    var texts = new HashMap<IncidentId, List<String>>();
    jdbc.sql(
            """
            select id, incident_id, key_id, words, time_told, place, accused_told from report
            where organisation_id = ? and incident_id = any (?)
            """)
        .params(
            CurrentOrganisation.id(),
            incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
        .query(
            row -> {
              texts
                  .computeIfAbsent(
                      new IncidentId(row.getObject("incident_id", UUID.class)),
                      incident -> new ArrayList<>())
                  .addAll(readSearchedTexts(row));
            });
    return texts;
  }

  private List<String> readSearchedTexts(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var key = new KeyId(row.getObject("key_id", UUID.class));
    try {
      var texts = new ArrayList<String>();
      texts.add(vault.decryptText(key, cell(id, "words"), row.getBytes("words")));
      Stream.of(open(row, id, key, "time_told"), open(row, id, key, "place"))
          .filter(Objects::nonNull)
          .forEach(texts::add);
      texts.addAll(ReportText.splitLines(open(row, id, key, "accused_told")));
      return texts;
    } catch (KeyDestroyedException _) {
      return List.of();
    }
  }

  private Report read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var key = new KeyId(row.getObject("key_id", UUID.class));
    return new Report(
        id,
        new IncidentId(row.getObject("incident_id", UUID.class)),
        reporter(row),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("happened_on", LocalDate.class),
        row.getString("channel"),
        Lane.valueOf(row.getString("lane")),
        row.getBoolean("danger_now"),
        row.getBoolean("witness"),
        LeftOut.parse((String[]) row.getArray("left_out").getArray()),
        key,
        text(row, id, key));
  }

  private @Nullable ReportText text(ResultSet row, UUID id, KeyId key) throws SQLException {
    try {
      return new ReportText(
          vault.decryptText(key, cell(id, "words"), row.getBytes("words")),
          open(row, id, key, "time_told"),
          open(row, id, key, "place"),
          open(row, id, key, "phone"),
          ReportText.splitLines(open(row, id, key, "names_told")),
          ReportText.splitLines(open(row, id, key, "accused_told")));
    } catch (KeyDestroyedException destroyed) {
      return null;
    }
  }

  private @Nullable String open(ResultSet row, UUID id, KeyId key, String column)
      throws SQLException {
    var sealed = row.getBytes(column);
    return sealed == null ? null : vault.decryptText(key, cell(id, column), sealed);
  }

  private byte @Nullable [] seal(Report report, String column, @Nullable String text) {
    return text == null ? null : vault.encryptText(report.key(), cell(report.id(), column), text);
  }

  private static @Nullable PersonId reporter(ResultSet row) throws SQLException {
    var id = row.getObject("reporter_id", UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static DatabaseCell cell(UUID id, String column) {
    return new DatabaseCell("report", column, id);
  }
}
