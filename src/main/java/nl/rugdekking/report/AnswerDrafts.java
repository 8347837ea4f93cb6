// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.tick.WorkSchedule;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a reporter is typing as an answer to a question after the report, until it is sent, or
 * for as long as a draft of a report lives. It is encrypted with the key of the report, and nobody
 * else reads it.
 */
@Service
public class AnswerDrafts {

  private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ReportRepository reports;
  private final Vault vault;
  private final WorkSchedule schedule;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();

  AnswerDrafts(
      JdbcClient jdbc, ReportRepository reports, Vault vault, WorkSchedule schedule, Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.vault = vault;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Stores the fields of the form of one question as they were typed.
   *
   * @throws HiddenException when the viewer did not send a report with this id
   */
  @Transactional
  public void save(
      Viewer viewer, UUID reportId, String question, Map<String, List<String>> fields) {
    var report = requireOwn(viewer, reportId);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql(
            """
            insert into answer_draft (organisation_id, id, report_id, key_id, content, saved_at)
            values (:organisation, :id, :report, :key, :content, :now)
            on conflict (organisation_id, id) do update
            set content = excluded.content, saved_at = excluded.saved_at
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", draftId(reportId, question))
        .param("report", reportId)
        .param("key", report.key().value())
        .param(
            "content",
            vault.encrypt(report.key(), cell(reportId, question), json.writeValueAsBytes(fields)))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    schedule.schedule(DraftCleanupJob.KIND, now.plus(Drafts.LIFETIME));
  }

  /**
   * Finds what the viewer typed but did not send. The result is empty when there is no draft, or
   * its key was destroyed with the report.
   */
  @Transactional(readOnly = true)
  public Optional<Map<String, List<String>>> find(Viewer viewer, UUID reportId, String question) {
    var report = requireOwn(viewer, reportId);
    return jdbc.sql(
            """
            select content from answer_draft
            where organisation_id = :organisation and id = :id and saved_at > :after
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", draftId(reportId, question))
        .param("after", clock.instant().minus(Drafts.LIFETIME).atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getBytes("content"))
        .optional()
        .flatMap(content -> decrypt(report, cell(reportId, question), content));
  }

  /** Deletes a draft, after the caller has sent the answer of the reporter themselves. */
  @Transactional
  public void delete(UUID report, String question) {
    jdbc.sql("delete from answer_draft where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), draftId(report, question))
        .update();
  }

  @Transactional
  int deleteSavedBefore(Instant moment) {
    return jdbc.sql("delete from answer_draft where organisation_id = ? and saved_at <= ?")
        .params(CurrentOrganisation.id(), moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Optional<Map<String, List<String>>> decrypt(
      Report report, DatabaseCell cell, byte[] content) {
    try {
      return Optional.of(json.readValue(vault.decrypt(report.key(), cell, content), FIELDS));
    } catch (KeyDestroyedException destroyed) {
      return Optional.empty();
    }
  }

  private Report requireOwn(Viewer viewer, UUID reportId) {
    return reports
        .find(reportId)
        .filter(report -> viewer.person().equals(report.reporter()))
        .orElseThrow(HiddenException::new);
  }

  private static DatabaseCell cell(UUID report, String question) {
    return new DatabaseCell("answer_draft", "content", draftId(report, question));
  }

  // Saving an answer again has to find the same row, so its id follows from report and question.
  private static UUID draftId(UUID report, String question) {
    return UUID.nameUUIDFromBytes((report + "/" + question).getBytes(StandardCharsets.UTF_8));
  }
}
