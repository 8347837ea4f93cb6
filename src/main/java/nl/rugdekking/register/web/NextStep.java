// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;

/**
 * Something that the viewer can do now in a case. The page shows one of them, with its reason: by
 * turn, and within a turn what is due first.
 *
 * @param due the moment by which it is to be done, or null
 * @param reason why it comes first, beside its term
 * @param links the way to do it, and what else can be done about it
 * @param speaks true when it takes a talk with the affected or a message to them
 */
public record NextStep(
    Turn turn,
    @Nullable Instant due,
    String title,
    String reason,
    List<ButtonLink> links,
    boolean speaks) {

  /** Which steps come before others, whatever their terms. */
  public enum Turn {
    /** Somebody is in danger, and the first hour is not over. */
    DANGER,
    /** Somebody waits for an answer, or says that it is serious and nobody looked at that. */
    FIRST,
    BY_TERM,
    /** The affected does not want it, so that only the reason must be written down. */
    LAST
  }

  /** Steps that another room knows of; it declares this as a bean. */
  public interface Source {
    List<NextStep> list(CaseAccess access, CaseView view);
  }
}
