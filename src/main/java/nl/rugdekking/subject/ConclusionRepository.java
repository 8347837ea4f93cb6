// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.WorkSchedule;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores conclusions about dossiers (the incidents around one perpetrator), and the subjects
 * (perpetrators as they were recorded) that each is based on. A viewer who may not see all of these
 * subjects does not see the conclusion, because its text may be about them.
 */
@Repository
record ConclusionRepository(JdbcClient jdbc, Vault vault, WorkSchedule schedule) {

  /**
   * @return false when the same form was sent before
   */
  boolean insert(Conclusion conclusion, Collection<SubjectId> basis) {
    var key = vault.newKey(KeyKind.SUBJECT);
    int added =
        jdbc.sql(
                """
                insert into dossier_conclusion
                  (organisation_id, id, concluded_at, concluded_by, words, look_again_on, key_id)
                values (:organisation, :id, :at, :by, :words, :day, :key)
                on conflict (organisation_id, id) do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", conclusion.id())
            .param("at", conclusion.at().atOffset(ZoneOffset.UTC))
            .param("by", conclusion.by().value())
            .param("words", encrypt(conclusion, key))
            .param("day", conclusion.reviewOn())
            .param("key", key.value())
            .update();
    if (added == 1) {
      basis.forEach(subject -> insertBasis(conclusion.id(), subject));
      schedule.schedule(ConclusionReminders.KIND, ConclusionReminders.dueAt(conclusion.reviewOn()));
    }
    return added == 1;
  }

  private byte[] encrypt(Conclusion conclusion, KeyId key) {
    var words = Objects.requireNonNull(conclusion.words());
    return vault.encryptText(key, cell(conclusion.id()), words);
  }

  private void insertBasis(UUID conclusion, SubjectId subject) {
    jdbc.sql(
            """
            insert into dossier_basis (organisation_id, conclusion_id, subject_id) values (?, ?, ?)
            """)
        .params(CurrentOrganisation.id(), conclusion, subject.value())
        .update();
  }

  /** The conclusions based on these subjects and no others, the newest first. */
  List<Conclusion> listBasedOn(Collection<SubjectId> seen) {
    return jdbc.sql(
            """
            select * from dossier_conclusion c
            where c.organisation_id = :organisation and not c.removed
              and exists (select 1 from dossier_basis b where b.organisation_id = :organisation
                and b.conclusion_id = c.id and b.subject_id = any (:seen))
              and not exists (select 1 from dossier_basis b where b.organisation_id = :organisation
                and b.conclusion_id = c.id and b.subject_id <> all (:seen))
            order by c.concluded_at desc, c.id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("seen", ids(seen))
        .query(this::read)
        .list();
  }

  /** Removes the conclusions based on subjects of both sides of a dossier that was split. */
  void removeBetween(
      Collection<SubjectLinkRepository.DossierMember> before, Set<SubjectId> oneSide) {
    var other =
        before.stream()
            .map(SubjectLinkRepository.DossierMember::subject)
            .filter(subject -> !oneSide.contains(subject))
            .toList();
    jdbc.sql(
            """
            update dossier_conclusion c set removed = true
            where c.organisation_id = :organisation
              and exists (select 1 from dossier_basis b where b.organisation_id = :organisation
                and b.conclusion_id = c.id and b.subject_id = any (:one))
              and exists (select 1 from dossier_basis b where b.organisation_id = :organisation
                and b.conclusion_id = c.id and b.subject_id = any (:other))
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("one", ids(oneSide))
        .param("other", ids(other))
        .update();
  }

  /** Removes the conclusions based on this subject, alone or with others. */
  void removeOn(SubjectId subject) {
    jdbc.sql(
            """
            update dossier_conclusion c set removed = true
            where c.organisation_id = :organisation
              and exists (select 1 from dossier_basis b where b.organisation_id = :organisation
                and b.conclusion_id = c.id and b.subject_id = :subject)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("subject", subject.value())
        .update();
  }

  /**
   * The dossiers to look at again, the first day first: the last conclusion of each, if the viewer
   * may see all subjects it is based on.
   */
  List<Dossiers.DueReview> listDueReviews(Viewer viewer) {
    var seen = new HashSet<UUID>();
    var found = new ArrayList<Dossiers.DueReview>();
    for (var row : listVisible(viewer)) {
      if (Arrays.stream(row.basis()).noneMatch(seen::contains)) {
        found.add(new Dossiers.DueReview(new SubjectId(row.basis()[0]), row.day()));
      }
      seen.addAll(Arrays.asList(row.basis()));
    }
    found.sort(Comparator.comparing(Dossiers.DueReview::reviewOn));
    return found;
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record ConclusionBasis(LocalDate day, UUID[] basis) {}

  private List<ConclusionBasis> listVisible(Viewer viewer) {
    return jdbc.sql(
            """
            select c.look_again_on,
              array_agg(b.subject_id order by b.subject_id) basis
            from dossier_conclusion c
            join dossier_basis b on b.organisation_id = c.organisation_id
              and b.conclusion_id = c.id
            join subject s on s.organisation_id = b.organisation_id and s.id = b.subject_id
            left join case_part p on p.part_id = s.part_id and
            """
                + VisibleParts.CONDITION
                + """
                 where c.organisation_id = :organisation and not c.removed
                group by c.id, c.look_again_on, c.concluded_at
                having bool_and(p.part_id is not null)
                order by c.concluded_at desc, c.id limit 1000
                """)
        .params(VisibleParts.forViewer(viewer).parameters())
        .query(
            (row, number) ->
                new ConclusionBasis(
                    row.getObject("look_again_on", LocalDate.class),
                    (UUID[]) row.getArray("basis").getArray()))
        .list();
  }

  record RemovedConclusion(UUID id, KeyId key) {}

  List<RemovedConclusion> listRemoved() {
    return jdbc.sql(
            "select id, key_id from dossier_conclusion where organisation_id = ? and removed")
        .params(CurrentOrganisation.id())
        .query(
            (row, number) ->
                new RemovedConclusion(
                    row.getObject("id", UUID.class),
                    new KeyId(row.getObject("key_id", UUID.class))))
        .list();
  }

  void delete(UUID id) {
    jdbc.sql("delete from dossier_conclusion where organisation_id = ? and id = ? and removed")
        .params(CurrentOrganisation.id(), id)
        .update();
  }

  private static UUID[] ids(Collection<SubjectId> subjects) {
    return subjects.stream().map(SubjectId::value).toArray(UUID[]::new);
  }

  private Conclusion read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Conclusion(
        id,
        row.getObject("concluded_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("concluded_by", UUID.class)),
        decrypt(id, new KeyId(row.getObject("key_id", UUID.class)), row.getBytes("words")),
        row.getObject("look_again_on", LocalDate.class));
  }

  private @Nullable String decrypt(UUID id, KeyId key, byte[] sealed) {
    return vault.findText(key, cell(id), sealed).orElse(null);
  }

  private static DatabaseCell cell(UUID id) {
    return new DatabaseCell("dossier_conclusion", "words", id);
  }
}
