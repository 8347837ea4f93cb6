// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import java.util.Map;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.ListKind;
import nl.rugdekking.organisation.Lists;
import nl.rugdekking.organisation.PromiseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the lists of an organisation, such as forms, channels and reasons, for an administrator,
 * and records each change in the audit log.
 */
@Service
public class ListAdministration {

  /** The changes that can be made to an entry of a list. */
  public enum EntryChange {
    RENAME,
    /** The entry cannot be chosen any more. */
    RETIRE,
    /** A retired entry can be chosen again. */
    RESTORE,
    /** The entry moves one place up in the list. */
    UP,
    /** The entry moves one place down in the list. */
    DOWN
  }

  private final Lists lists;
  private final AuditLog audit;

  ListAdministration(Lists lists, AuditLog audit) {
    this.lists = lists;
    this.audit = audit;
  }

  /**
   * Adds an entry.
   *
   * @return false when an entry has this name already
   */
  @Transactional
  public boolean add(
      Viewer viewer, ListKind kind, String nl, String en, @Nullable PromiseKind promise) {
    var code = lists.add(kind, nl, en, promise);
    if (code != null) {
      record(viewer, "list.added", kind, code);
    }
    return code != null;
  }

  /**
   * Changes an entry.
   *
   * @param nl the new Dutch name, for renaming only
   * @param en the new English name, for renaming only
   * @return false when the change is refused: the last entry that fits cannot be retired, and a
   *     name cannot be used twice
   */
  @Transactional
  public boolean change(
      Viewer viewer, ListKind kind, String code, EntryChange change, String nl, String en) {
    var isChanged =
        switch (change) {
          case RENAME -> lists.rename(kind, code, nl, en);
          case RETIRE -> lists.retire(kind, code);
          case RESTORE -> lists.restore(kind, code);
          case UP -> lists.move(kind, code, true);
          case DOWN -> lists.move(kind, code, false);
        };
    if (isChanged) {
      record(viewer, findAuditVerb(change), kind, code);
    }
    return isChanged;
  }

  private static String findAuditVerb(EntryChange change) {
    return switch (change) {
      case RENAME -> "list.renamed";
      case RETIRE -> "list.retired";
      case RESTORE -> "list.restored";
      case UP, DOWN -> "list.moved";
    };
  }

  private void record(Viewer viewer, String verb, ListKind kind, String code) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "organisation", CurrentOrganisation.id())
            .by(viewer.person().value())
            .with(Map.of("list", kind.name(), "code", code)));
  }
}
