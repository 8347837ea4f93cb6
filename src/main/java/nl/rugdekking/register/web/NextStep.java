// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;

/**
 * Something that the viewer can do now in a case. The page shows only the first step with its
 * reason: the one with the first turn, and within a turn the one that is due first.
 *
 * @param due the moment by which it is to be done, or null
 * @param reason the reason why it comes first, apart from its due date
 * @param links first the link to the page where it is done, then links to other things that can be
 *     done about it; empty while the viewer can only wait
 * @param speaks true when it takes a talk with the affected person or a message to them
 */
public record NextStep(
    Turn turn,
    @Nullable Instant due,
    String title,
    String reason,
    List<ButtonLink> links,
    boolean speaks) {

  /** The turn of a step. Steps with an earlier turn come first, whatever their due dates are. */
  public enum Turn {
    /** Somebody is in danger, and the first hour is not over. */
    DANGER,
    /**
     * Somebody waits for an answer, or says that it is serious and nobody has looked at that yet.
     */
    FIRST,
    BY_TERM,
    /**
     * Only small things are left: a reason to write down because the affected person does not want
     * the act, a question of the first day that was not asked, or closing the part.
     */
    LAST,
    /** Somebody else does it, and the viewer may only ask how it stands. */
    OTHERS
  }

  /** Adds steps of another room (module), which declares a bean of this type. */
  public interface Source {
    List<NextStep> list(CaseAccess access, CaseView view);
  }
}
