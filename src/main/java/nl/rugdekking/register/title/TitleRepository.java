// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.title;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores and reads the titles that somebody wrote for a case, which are encrypted, and reads the
 * facts of which a title is made where nobody wrote one.
 */
@Repository
record TitleRepository(JdbcClient jdbc, Vault vault) {

  /**
   * A part (the case of one affected person) with its written title, and the facts from which a
   * title is made when there is none.
   *
   * @param number the number under which the case is handled
   * @param talk true when it is a talk in confidence
   * @param written the title that somebody wrote, or null
   */
  record TitledPart(
      PartId part, String number, boolean talk, @Nullable String written, TitleTexts.Facts facts) {}

  /** Returns these parts in no particular order. */
  List<TitledPart> list(Collection<PartId> parts) {
    return jdbc.sql(
            """
            select p.part_id, p.lane, p.opened_at, f.handled_as, a.title, a.key_id,
              i.channel, i.danger_now, i.history, i.happened_on, i.happened_precision,
              array(select o.form from incident_form o
                where o.organisation_id = p.organisation_id and o.incident_id = p.incident_id) forms
            from case_part p
            join case_file f on f.organisation_id = p.organisation_id
              and f.incident_id = p.incident_id
            join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
            join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
            where p.organisation_id = :organisation and p.part_id = any (:parts)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(this::read)
        .list();
  }

  /**
   * Returns the written titles of these parts; parts without one, or whose key was destroyed, are
   * left out.
   */
  Map<PartId, String> listWritten(Collection<PartId> parts) {
    var titles = new HashMap<PartId, String>();
    jdbc.sql(
            """
            select part_id, key_id, title from affected
            where organisation_id = :organisation and part_id = any (:parts)
              and title is not null
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var part = new PartId(row.getObject("part_id", UUID.class));
              decryptTitle(row, part).ifPresent(title -> titles.put(part, title));
            });
    return titles;
  }

  private Optional<String> decryptTitle(ResultSet row, PartId part) throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    return vault.findText(key, AffectedRepository.titleCell(part), row.getBytes("title"));
  }

  /** Saves the title of a part; null removes it. */
  void save(PartId part, KeyId key, @Nullable String title) {
    var encrypted =
        title == null ? null : vault.encryptText(key, AffectedRepository.titleCell(part), title);
    jdbc.sql(
            """
            update affected set title = :title
            where organisation_id = :organisation and part_id = :part
            """)
        .param("title", encrypted)
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .update();
  }

  private TitledPart read(ResultSet row, int number) throws SQLException {
    var part = new PartId(row.getObject("part_id", UUID.class));
    var lane = Lane.valueOf(row.getString("lane"));
    var forms = (Object[]) row.getArray("forms").getArray();
    return new TitledPart(
        part,
        row.getString("handled_as"),
        lane == Lane.CONFIDENTIAL,
        decryptTitle(row, part).orElse(null),
        new TitleTexts.Facts(
            Arrays.stream(forms).map(String::valueOf).toList(),
            row.getString("channel"),
            TitleTexts.ReportKind.of(row.getBoolean("danger_now"), lane, row.getBoolean("history")),
            row.getObject("happened_on", LocalDate.class),
            ChronoUnit.valueOf(row.getString("happened_precision")),
            row.getObject("opened_at", OffsetDateTime.class).toInstant()));
  }
}
