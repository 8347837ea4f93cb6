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
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.Due;
import nl.rugdekking.vault.Cell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores conclusions and the subjects each is based on. A viewer who may not see all of these
 * subjects does not see the conclusion, because its text may be about them.
 */
@Repository
class Conclusions {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Due schedule;

  Conclusions(JdbcClient jdbc, Vault vault, Due schedule) {
    this.schedule = schedule;
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * @return false when the same form was sent before
   */
  boolean add(Conclusion conclusion, Collection<SubjectId> basis) {
    var key = vault.newKey(KeyKind.SUBJECT);
    int added =
        jdbc.sql(
                """
                insert into dossier_conclusion
                  (organisation_id, id, concluded_at, concluded_by, words, look_again_on, key_id)
                values (:organisation, :id, :at, :by, :words, :day, :key)
                on conflict (organisation_id, id) do nothing
                """)
            .param("organisation", Tenancy.id())
            .param("id", conclusion.id())
            .param("at", conclusion.at().atOffset(ZoneOffset.UTC))
            .param("by", conclusion.by().value())
            .param("words", sealed(conclusion, key))
            .param("day", conclusion.lookAgainOn())
            .param("key", key.value())
            .update();
    if (added == 1) {
      basis.forEach(subject -> rest(conclusion.id(), subject));
      schedule.wake(LookAgain.KIND, LookAgain.at(conclusion.lookAgainOn()));
    }
    return added == 1;
  }

  private byte[] sealed(Conclusion conclusion, KeyId key) {
    var words = Objects.requireNonNull(conclusion.words());
    return vault.sealText(key, cell(conclusion.id()), words);
  }

  private void rest(UUID conclusion, SubjectId subject) {
    jdbc.sql(
            """
            insert into dossier_basis (organisation_id, conclusion_id, subject_id) values (?, ?, ?)
            """)
        .params(Tenancy.id(), conclusion, subject.value())
        .update();
  }

  /** The conclusions based on these subjects and no others, the newest first. */
  List<Conclusion> on(Collection<SubjectId> seen) {
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
        .param("organisation", Tenancy.id())
        .param("seen", ids(seen))
        .query(this::read)
        .list();
  }

  /** Removes the conclusions based on subjects of both sides of a dossier that was split. */
  void removeAcross(Collection<SubjectLinkRepository.Member> before, Set<SubjectId> oneSide) {
    var other =
        before.stream()
            .map(SubjectLinkRepository.Member::subject)
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
        .param("organisation", Tenancy.id())
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
        .param("organisation", Tenancy.id())
        .param("subject", subject.value())
        .update();
  }

  /**
   * The dossiers to look at again, the first day first: the last conclusion of each, if the viewer
   * may see all subjects it is based on.
   */
  List<Dossiers.Again> again(Viewer viewer) {
    var seen = new HashSet<UUID>();
    var found = new ArrayList<Dossiers.Again>();
    for (var row : visible(viewer)) {
      if (Arrays.stream(row.basis()).noneMatch(seen::contains)) {
        found.add(new Dossiers.Again(new SubjectId(row.basis()[0]), row.day()));
      }
      seen.addAll(Arrays.asList(row.basis()));
    }
    found.sort(Comparator.comparing(Dossiers.Again::on));
    return found;
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Resting(LocalDate day, UUID[] basis) {}

  private List<Resting> visible(Viewer viewer) {
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
        .params(VisibleParts.to(viewer).parameters())
        .query(
            (row, number) ->
                new Resting(
                    row.getObject("look_again_on", LocalDate.class),
                    (UUID[]) row.getArray("basis").getArray()))
        .list();
  }

  record Removed(UUID id, KeyId key) {}

  List<Removed> removed() {
    return jdbc.sql(
            "select id, key_id from dossier_conclusion where organisation_id = ? and removed")
        .params(Tenancy.id())
        .query(
            (row, number) ->
                new Removed(
                    row.getObject("id", UUID.class),
                    new KeyId(row.getObject("key_id", UUID.class))))
        .list();
  }

  void delete(UUID id) {
    jdbc.sql("delete from dossier_conclusion where organisation_id = ? and id = ? and removed")
        .params(Tenancy.id(), id)
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
        words(id, new KeyId(row.getObject("key_id", UUID.class)), row.getBytes("words")),
        row.getObject("look_again_on", LocalDate.class));
  }

  private @Nullable String words(UUID id, KeyId key, byte[] sealed) {
    return vault.findText(key, cell(id), sealed).orElse(null);
  }

  private static Cell cell(UUID id) {
    return new Cell("dossier_conclusion", "words", id);
  }
}
