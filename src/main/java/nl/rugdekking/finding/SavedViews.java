// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores filters of the list of cases under a name. Only the person who made such a view can see
 * it. Name and filter are encrypted, because a name can contain anything. A view gives no access to
 * cases; it only runs the filter again.
 */
@Service
public class SavedViews {

  /** The number of views that a person can have. */
  public static final int MAX_VIEWS = 20;

  /**
   * @param query the filter as the query string of an address
   */
  public record SavedView(UUID id, String name, String query) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  SavedViews(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The viewer's views, the oldest first. A view whose key was destroyed cannot be read and is left
   * out; that happens after restoring an older backup, or after keys were lost.
   */
  @Transactional(readOnly = true)
  public List<SavedView> list(Viewer viewer) {
    return jdbc
        .sql(
            """
            select id, content, key_id from saved_view
            where organisation_id = ? and person_id = ? order by made_at, id limit ?
            """)
        .params(CurrentOrganisation.id(), viewer.person().value(), MAX_VIEWS)
        .query(this::read)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * @param view the view, with the id of its form so that a form sent twice makes one view
   * @throws RefusedException when the person has too many views
   */
  @Transactional
  public void save(Viewer viewer, SavedView view) {
    var before = list(viewer);
    if (before.stream().anyMatch(earlier -> earlier.id().equals(view.id()))) {
      return; // The form was sent twice.
    }
    if (before.size() >= MAX_VIEWS) {
      throw new RefusedException("finding.views.full");
    }
    var key = vault.newKey(KeyKind.ACCOUNT);
    jdbc.sql(
            """
            insert into saved_view (organisation_id, id, person_id, content, key_id, made_at)
            values (:organisation, :id, :person, :content, :key, :now)
            on conflict (organisation_id, id) do nothing
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", view.id())
        .param("person", viewer.person().value())
        .param(
            "content",
            vault.encryptText(key, cell(view.id()), view.query().concat("\n").concat(view.name())))
        .param("key", key.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Deletes a view; does nothing when it does not exist or belongs to somebody else. */
  @Transactional
  public void delete(Viewer viewer, UUID id) {
    jdbc.sql(
            """
            delete from saved_view where organisation_id = ? and id = ? and person_id = ?
            returning key_id
            """)
        .params(CurrentOrganisation.id(), id, viewer.person().value())
        .query((row, number) -> new KeyId(row.getObject(1, UUID.class)))
        .optional()
        .ifPresent(vault::destroy);
  }

  private Optional<SavedView> read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var key = new KeyId(row.getObject("key_id", UUID.class));
    try {
      var content = vault.decryptText(key, cell(id), row.getBytes("content"));
      int end = content.indexOf('\n');
      return Optional.of(new SavedView(id, content.substring(end + 1), content.substring(0, end)));
    } catch (KeyDestroyedException destroyed) {
      return Optional.empty();
    }
  }

  private static DatabaseCell cell(UUID view) {
    return new DatabaseCell("saved_view", "content", view);
  }
}
