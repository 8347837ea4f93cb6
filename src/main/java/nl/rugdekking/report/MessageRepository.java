// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the messages about reports in the table message, with encrypted texts. */
@Repository
record MessageRepository(JdbcClient jdbc, Vault vault) {

  /**
   * Adds a message.
   *
   * @param by the writer for the organisation, or null when the reporter wrote it
   * @return false when this form was sent before
   * @throws KeyDestroyedException when the key of the report was destroyed, so that no message can
   *     be added
   */
  boolean add(Report report, Instant at, @Nullable PersonId by, SubmittedText said) {
    var added = insert(report, at, by, said);
    if (added) {
      markWaiting(report, by == null ? at : null);
    }
    return added;
  }

  // Sets the time from which the reporter waits for an answer: it is the time of their first
  // message after which nobody of the organisation wrote back.
  private void markWaiting(Report report, @Nullable Instant since) {
    jdbc.sql(
            """
            update report set waits_since =
              case when :since::timestamptz is null then null else coalesce(waits_since, :since) end
            where organisation_id = :organisation and id = :report
            """)
        .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
        .param("organisation", CurrentOrganisation.id())
        .param("report", report.id())
        .update();
  }

  private boolean insert(Report report, Instant at, @Nullable PersonId by, SubmittedText said) {
    return jdbc.sql(
                """
                insert into message
                  (organisation_id, id, report_id, at, from_reporter, by_id, key_id, words)
                values (:organisation, :id, :report,
                  -- moments of one day stay in order by so many microseconds
                  :at::timestamptz + interval '1 microsecond' * (case when :nameless
                    then (select count(*) from message where organisation_id = :organisation
                      and report_id = :report)
                    else 0 end),
                  :reporter, :by, :key, :words)
                on conflict (organisation_id, id) do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", said.formId())
            .param("report", report.id())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("nameless", report.isNameless())
            .param("reporter", by == null)
            .param("by", by == null ? null : by.value())
            .param("key", report.key().value())
            .param("words", vault.encryptText(report.key(), cell(said.formId()), said.text()))
            .update()
        == 1;
  }

  /** Returns the messages of a report, oldest first. */
  List<Message> list(UUID report) {
    return jdbc.sql(
            """
            select * from message where organisation_id = ? and report_id = ? order by at, id
            """)
        .params(CurrentOrganisation.id(), report)
        .query(this::read)
        .list();
  }

  /**
   * The state of the conversation about one report.
   *
   * @param messages the number of messages
   * @param fromReporter true when the reporter wrote the last message
   * @param since the time from which a message of the reporter waits for an answer, or null
   */
  record Count(int messages, boolean fromReporter, @Nullable Instant since) {

    static final Count NONE = new Count(0, false, null);

    /** Returns the conversation as the reporter sees it. */
    Testimony.ConversationStatus forReporter() {
      return new Testimony.ConversationStatus(
          messages, messages > 0 && !fromReporter, true, null, List.of());
    }

    /** Returns the conversation as the people who handle the report see it, with all messages. */
    Testimony.ConversationStatus forHandler(List<Testimony.ConversationMessage> said) {
      return new Testimony.ConversationStatus(messages, since != null, false, since, said);
    }
  }

  /**
   * The condition on {@code report r} that a message of the reporter waits for an answer. It waits
   * until somebody writes back. If the affected person wrote it, it also stops waiting when it is
   * recorded that somebody asked or told them something since.
   */
  static final String WAITS =
      """
      r.waits_since is not null and not exists (
        select from timeline_entry t
        join case_part own on own.organisation_id = t.organisation_id and own.part_id = t.part_id
          and own.person_id = r.reporter_id
        where t.organisation_id = r.organisation_id and t.incident_id = r.incident_id
          and t.room = 'register' and t.kind in ('ASKED', 'TOLD', 'TOLD_BY_PHONE', 'TOLD_FACE_TO_FACE')
          and t.at > r.waits_since)
      """;

  /** Counts the messages of each report of an incident; reports without messages are left out. */
  Map<UUID, Count> countByReport(IncidentId incident) {
    var counts = new HashMap<UUID, Count>();
    jdbc.sql(
            """
            select r.id, count(*) as many,
              (array_agg(m.from_reporter order by m.at desc, m.id desc))[1] as from_reporter,
              case when %s then r.waits_since end as since
            from message m
            join report r on r.organisation_id = m.organisation_id and r.id = m.report_id
            where r.organisation_id = ? and r.incident_id = ?
            group by r.organisation_id, r.id
            """
                .formatted(WAITS))
        .params(CurrentOrganisation.id(), incident.value())
        .query(
            row -> {
              counts.put(
                  row.getObject("id", UUID.class),
                  new Count(
                      row.getInt("many"),
                      row.getBoolean("from_reporter"),
                      readInstant(row, "since")));
            });
    return counts;
  }

  /** Returns the texts of the messages about the reports of these incidents. */
  Map<IncidentId, List<String>> listTexts(Collection<IncidentId> incidents) {
    var texts = new HashMap<IncidentId, List<String>>();
    jdbc.sql(
            """
            select r.incident_id, m.id, m.key_id, m.words from report r
            join message m on m.organisation_id = r.organisation_id and m.report_id = r.id
            where r.organisation_id = ? and r.incident_id = any (?) order by m.at, m.id
            """)
        .params(
            CurrentOrganisation.id(),
            incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var text = words(row);
              if (text != null) {
                texts
                    .computeIfAbsent(
                        new IncidentId(row.getObject("incident_id", UUID.class)),
                        incident -> new ArrayList<>())
                    .add(text);
              }
            });
    return texts;
  }

  private Message read(ResultSet row, int number) throws SQLException {
    var by = row.getObject("by_id", UUID.class);
    return new Message(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBoolean("from_reporter"),
        by == null ? null : new PersonId(by),
        words(row));
  }

  private static @Nullable Instant readInstant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private @Nullable String words(ResultSet row) throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    return vault
        .findText(key, cell(row.getObject("id", UUID.class)), row.getBytes("words"))
        .orElse(null);
  }

  private static DatabaseCell cell(UUID message) {
    return new DatabaseCell("message", "words", message);
  }
}
