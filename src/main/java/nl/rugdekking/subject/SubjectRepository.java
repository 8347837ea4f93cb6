// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes subjects (recorded perpetrators) that were not erased. The texts of each subject
 * are encrypted with its own key. Subjects that are shielded, because there was no incident, are
 * read separately.
 */
@Repository
public class SubjectRepository {

  private final JdbcClient jdbc;
  private final Vault vault;

  SubjectRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * @return false when the same form was sent before
   */
  public boolean insert(Subject subject, @Nullable PersonId by) {
    return bindParameters(
                jdbc.sql(
                    """
                    insert into subject
                      (organisation_id, id, incident_id, part_id, kind, colleague_id, name,
                       telephone, email, handle, behaviour, note, key_id, recorded_at, recorded_by)
                    values (:organisation, :id, :incident, :part, :kind, :colleague, :name,
                       :telephone, :email, :handle, :behaviour, :note, :key, :at, :by)
                    on conflict (organisation_id, id) do nothing
                    """),
                subject)
            .param("incident", subject.incident().value())
            .param("part", subject.part().value())
            .param("key", subject.key().value())
            .param("at", subject.recordedAt().atOffset(ZoneOffset.UTC))
            .param("by", by == null ? null : by.value())
            .update()
        == 1;
  }

  /**
   * @return false when somebody changed it after this version was read
   */
  boolean update(Subject subject, int version) {
    return bindParameters(
                jdbc.sql(
                    """
                    update subject
                    set kind = :kind, colleague_id = :colleague, name = :name, telephone = :telephone, email = :email,
                      handle = :handle, behaviour = :behaviour, note = :note,
                      version = version + 1
                    where organisation_id = :organisation and id = :id and version = :version
                      and not erased
                    """),
                subject)
            .param("version", version)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec bindParameters(JdbcClient.StatementSpec sql, Subject subject) {
    var details = subject.details();
    return sql.param("organisation", CurrentOrganisation.id())
        .param("id", subject.id().value())
        .param("kind", subject.kind().name())
        .param("colleague", subject.colleague() == null ? null : subject.colleague().value())
        .param("name", encrypt(subject, "name", details.name()))
        .param("telephone", encrypt(subject, "telephone", details.telephone()))
        .param("email", encrypt(subject, "email", details.email()))
        .param("handle", encrypt(subject, "handle", details.handle()))
        .param("behaviour", encrypt(subject, "behaviour", details.behaviour()))
        .param("note", encrypt(subject, "note", details.note()));
  }

  private byte @Nullable [] encrypt(Subject subject, String column, @Nullable String words) {
    return words == null || words.isBlank()
        ? null
        : vault.encryptText(subject.key(), cell(column, subject.id()), words.strip());
  }

  Optional<Subject> find(SubjectId id) {
    return jdbc.sql(
            """
            select * from subject
            where organisation_id = ? and id = ? and not erased and not shielded
            """)
        .params(CurrentOrganisation.id(), id.value())
        .query(this::read)
        .optional();
  }

  /** The subjects of a part, in the order in which they were recorded. */
  List<Subject> list(PartId part) {
    return list(part, false);
  }

  /** The subjects of a part that are shielded. */
  List<Subject> listShielded(PartId part) {
    return list(part, true);
  }

  /** Returns true when a subject is recorded in the part, without reading who it is. */
  boolean hasAny(PartId part) {
    return jdbc.sql(
            """
            select exists (select from subject
              where organisation_id = ? and part_id = ? and not erased)
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(Boolean.class)
        .single();
  }

  private List<Subject> list(PartId part, boolean shielded) {
    return jdbc.sql(
            """
            select * from subject
            where organisation_id = ? and part_id = ? and not erased and shielded = ?
            order by recorded_at, id
            """)
        .params(CurrentOrganisation.id(), part.value(), shielded)
        .query(this::read)
        .list();
  }

  /**
   * The name of a subject.
   *
   * @param colleague the colleague, whose name is not stored here, or null for anybody else
   */
  public record SubjectName(PartId part, @Nullable String name, @Nullable PersonId colleague) {}

  /**
   * The names of the subjects of these parts that are not shielded, for a search among parts that
   * the viewer may read.
   */
  public List<SubjectName> listNames(Collection<PartId> parts) {
    return jdbc.sql(
            """
            select id, part_id, colleague_id, name, key_id from subject
            where organisation_id = ? and part_id = any (?) and not erased and not shielded
              and (name is not null or colleague_id is not null)
            """)
        .params(CurrentOrganisation.id(), parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(this::readName)
        .list();
  }

  private SubjectName readName(ResultSet row, int number) throws SQLException {
    var colleague = row.getObject("colleague_id", UUID.class);
    var key = new KeyId(row.getObject("key_id", UUID.class));
    return new SubjectName(
        new PartId(row.getObject("part_id", UUID.class)),
        decrypt(row, key, new SubjectId(row.getObject("id", UUID.class)), "name"),
        colleague == null ? null : new PersonId(colleague));
  }

  /** Counts the shielded subjects of a part, without reading their data. */
  int countShielded(PartId part) {
    return jdbc.sql(
            """
            select count(*) from subject
            where organisation_id = ? and part_id = ? and not erased and shielded
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(Integer.class)
        .single();
  }

  void setShielded(SubjectId id, boolean shielded) {
    jdbc.sql(
            """
            update subject set shielded = :shielded, version = version + 1
            where organisation_id = :organisation and id = :id
            """)
        .param("shielded", shielded)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .update();
  }

  /** Clears and hides the subject. Its key is destroyed afterwards, and then the row is deleted. */
  void markErased(SubjectId id) {
    jdbc.sql(
            """
            update subject set erased = true, colleague_id = null, name = null, telephone = null, email = null,
              handle = null, behaviour = null, note = null, notice = null, notice_reason = null,
              notice_again_on = null, notice_told_on = null, notice_told_way = null,
              version = version + 1
            where organisation_id = ? and id = ?
            """)
        .params(CurrentOrganisation.id(), id.value())
        .update();
  }

  record ErasedSubject(SubjectId id, KeyId key) {}

  List<ErasedSubject> listErased() {
    return jdbc.sql("select id, key_id from subject where organisation_id = ? and erased")
        .params(CurrentOrganisation.id())
        .query(
            (row, number) ->
                new ErasedSubject(
                    new SubjectId(row.getObject("id", UUID.class)),
                    new KeyId(row.getObject("key_id", UUID.class))))
        .list();
  }

  void delete(SubjectId id) {
    jdbc.sql("delete from subject where organisation_id = ? and id = ? and erased")
        .params(CurrentOrganisation.id(), id.value())
        .update();
  }

  private Subject read(ResultSet row, int number) throws SQLException {
    var id = new SubjectId(row.getObject("id", UUID.class));
    var key = new KeyId(row.getObject("key_id", UUID.class));
    var colleague = row.getObject("colleague_id", UUID.class);
    return new Subject(
        id,
        new IncidentId(row.getObject("incident_id", UUID.class)),
        new PartId(row.getObject("part_id", UUID.class)),
        SubjectKind.valueOf(row.getString("kind")),
        colleague == null ? null : new PersonId(colleague),
        new SubjectDetails(
            decrypt(row, key, id, "name"),
            decrypt(row, key, id, "telephone"),
            decrypt(row, key, id, "email"),
            decrypt(row, key, id, "handle"),
            decrypt(row, key, id, "behaviour"),
            decrypt(row, key, id, "note")),
        key,
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getInt("version"));
  }

  private @Nullable String decrypt(ResultSet row, KeyId key, SubjectId id, String column)
      throws SQLException {
    var sealed = row.getBytes(column);
    return vault.findText(key, cell(column, id), sealed).orElse(null);
  }

  private static DatabaseCell cell(String column, SubjectId id) {
    return new DatabaseCell("subject", column, id.value());
  }
}
