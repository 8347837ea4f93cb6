// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.subject.SubjectNotice.Choice;
import nl.rugdekking.subject.SubjectNotice.Telling;
import nl.rugdekking.subject.SubjectNotice.Way;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the last decision if and when a subject (a recorded perpetrator) is told that data about
 * them are kept. It is stored in the row of the subject; its reason is encrypted with the key of
 * the subject.
 */
@Repository
record NoticeRepository(JdbcClient jdbc, Vault vault) {

  private static final int MAX_DUE = 100;

  void save(SubjectId id, KeyId key, SubjectNotice notice, PersonId by, Instant now) {
    var reason = notice.reason();
    jdbc.sql(
            """
            update subject set notice = :choice, notice_reason = :reason, notice_again_on = :day,
              notice_at = :now, notice_by = :by, notice_reminded_at = null
            where organisation_id = :organisation and id = :id and not erased
            """)
        .param("choice", notice.choice().name())
        .param("reason", reason == null ? null : vault.encryptText(key, cell(id), reason.strip()))
        .param("day", notice.dayToLook(DueDates.dayOf(now)))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .update();
  }

  /** Stores that the subject was told, so nobody has to look again. */
  void saveTelling(SubjectId id, SubjectNotice.Telling telling) {
    jdbc.sql(
            """
            update subject set notice_told_on = :day, notice_told_way = :way, notice_again_on = null
            where organisation_id = :organisation and id = :id and not erased
              and notice in ('AT_ONCE', 'LATER')
            """)
        .param("day", telling.on())
        .param("way", telling.way().name())
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .update();
  }

  /** Counts the decision as work on the subject, so that an import can no longer be undone. */
  void markChanged(SubjectId id) {
    jdbc.sql("update subject set version = version + 1 where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id.value())
        .update();
  }

  /** Returns the decision; empty when nothing was decided yet. */
  Optional<NoticeStatus> find(Subject subject) {
    return jdbc.sql(
            """
            select notice, notice_reason, notice_again_on, notice_told_on, notice_told_way
            from subject
            where organisation_id = ? and id = ? and notice is not null and not erased
            """)
        .params(CurrentOrganisation.id(), subject.id().value())
        .query((row, number) -> readStatus(subject, row))
        .optional();
  }

  private NoticeStatus readStatus(Subject subject, ResultSet row) throws SQLException {
    var reason = row.getBytes("notice_reason");
    var day = row.getObject("notice_again_on", LocalDate.class);
    var told = row.getObject("notice_told_on", LocalDate.class);
    return new NoticeStatus(
        new SubjectNotice(
            Choice.valueOf(row.getString("notice")),
            vault.findText(subject.key(), cell(subject.id()), reason).orElse(null),
            day),
        day,
        told == null ? null : new Telling(told, Way.valueOf(row.getString("notice_told_way"))));
  }

  /**
   * The decisions to look at again and the subjects who must still be told, as far as this viewer
   * may see them, the earliest day first.
   */
  List<SubjectNotices.DueNotice> listDue(Viewer viewer) {
    return jdbc.sql(
            """
            select s.part_id, f.handled_as number, s.notice_again_on,
              s.notice = 'AT_ONCE' owed
            from subject s
            join case_part p on p.organisation_id = s.organisation_id and p.part_id = s.part_id
            join case_file f on f.organisation_id = s.organisation_id
              and f.incident_id = s.incident_id
            where s.organisation_id = :organisation and s.notice_again_on is not null
              and not s.erased and not s.shielded and
            """
                + VisibleParts.CONDITION
                + " order by s.notice_again_on, s.id limit "
                + MAX_DUE)
        .params(VisibleParts.forViewer(viewer).parameters())
        .query(
            (row, number) ->
                new SubjectNotices.DueNotice(
                    row.getString("number"),
                    new PartId(row.getObject("part_id", UUID.class)),
                    row.getObject("notice_again_on", LocalDate.class),
                    row.getBoolean("owed")))
        .list();
  }

  List<UUID> listToRemind(LocalDate day) {
    return jdbc.sql(
            """
            select id from subject
            where organisation_id = ? and notice_again_on <= ? and notice_reminded_at is null
              and not erased and not shielded
            """)
        .params(CurrentOrganisation.id(), day)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * Records that a reminder about these subjects was sent, and returns the persons who made the
   * decisions.
   */
  List<PersonId> markReminded(List<UUID> subjects, Instant now) {
    return jdbc.sql(
            """
            update subject set notice_reminded_at = :now
            where organisation_id = :organisation and id = any (:subjects)
              and notice_reminded_at is null
            returning notice_by
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("organisation", CurrentOrganisation.id())
        .param("subjects", subjects.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new PersonId(Objects.requireNonNull(row.getObject("notice_by", UUID.class))))
        .list();
  }

  private static DatabaseCell cell(SubjectId id) {
    return new DatabaseCell("subject", "notice_reason", id.value());
  }
}
