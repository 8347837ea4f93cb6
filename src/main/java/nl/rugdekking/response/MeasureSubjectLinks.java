// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links a measure, such as a warning, to the perpetrator for whom it is meant, who is recorded as a
 * subject of the case. The link is made and removed by a person and never automatically.
 */
@Service
public class MeasureSubjectLinks {

  private final JdbcClient jdbc;
  private final ResponseRepository responses;
  private final Subjects subjects;
  private final PartService parts;
  private final Clock clock;

  MeasureSubjectLinks(
      JdbcClient jdbc,
      ResponseRepository responses,
      Subjects subjects,
      PartService parts,
      Clock clock) {
    this.jdbc = jdbc;
    this.responses = responses;
    this.subjects = subjects;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * The subjects (perpetrators) recorded in a part, and the subject of each measure. Erased
   * subjects are left out.
   */
  public record MeasureSubjects(List<Subject> subjects, Map<UUID, SubjectId> byMeasure) {}

  /**
   * Reads the links for viewers who may read subjects, and records in the audit log that the viewer
   * saw each subject.
   */
  @Transactional
  public MeasureSubjects listSubjects(CaseAccess access, PartId part) {
    if (!access.may(Action.READ_SUBJECT, part)) {
      return new MeasureSubjects(List.of(), Map.of());
    }
    var known = subjects.list(access, part);
    var ids = known.stream().map(Subject::id).toList();
    var byMeasure = new HashMap<UUID, SubjectId>();
    jdbc.sql(
            """
            select l.response_id, l.subject_id from response_subject l
            join response r on r.organisation_id = l.organisation_id and r.id = l.response_id
            where r.organisation_id = ? and r.part_id = ?
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(
            row -> {
              var subject = new SubjectId(row.getObject("subject_id", UUID.class));
              if (ids.contains(subject)) {
                byMeasure.put(row.getObject("response_id", UUID.class), subject);
              }
            });
    return new MeasureSubjects(known, byMeasure);
  }

  /**
   * Links a measure to a subject (perpetrator), or removes the link.
   *
   * @param subject the subject, or null to remove the link
   * @throws StalePageException when this part has no such measure or subject (any more)
   */
  @Transactional
  public void changeSubject(
      CaseAccess access, PartId part, ResponseId response, @Nullable SubjectId subject) {
    var affected = parts.get(access, part, Action.DECIDE);
    var kind = responses.find(part, response).orElseThrow(StalePageException::new).kind();
    var changed =
        subject == null ? deleteLink(response) : saveLink(access, part, response, subject);
    if (changed) {
      parts.recordStep(
          access,
          affected,
          subject == null ? ResponseEntryKind.UNDIRECTED : ResponseEntryKind.DIRECTED,
          kind.name(),
          null);
    }
  }

  private boolean deleteLink(ResponseId response) {
    return jdbc.sql("delete from response_subject where organisation_id = ? and response_id = ?")
            .params(CurrentOrganisation.id(), response.value())
            .update()
        == 1;
  }

  private boolean saveLink(CaseAccess access, PartId part, ResponseId response, SubjectId subject) {
    subjects.get(access, part, subject);
    return jdbc.sql(
                """
                insert into response_subject
                  (organisation_id, response_id, subject_id, linked_at, linked_by)
                values (:organisation, :response, :subject, :at, :by)
                on conflict (organisation_id, response_id) do update
                  set subject_id = excluded.subject_id, linked_at = excluded.linked_at,
                    linked_by = excluded.linked_by
                  where response_subject.subject_id <> excluded.subject_id
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("response", response.value())
            .param("subject", subject.value())
            .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
            .param("by", access.viewer().person().value())
            .update()
        == 1;
  }
}
