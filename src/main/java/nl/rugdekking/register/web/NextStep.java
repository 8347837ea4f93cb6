// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;

/**
 * Something that the viewer can do now in a case. The page shows the one that is due first, with
 * its reason.
 *
 * @param due the moment by which it is to be done, or null
 * @param reason why it comes first, beside its term
 * @param links the way to do it, and what else can be done about it
 */
public record NextStep(@Nullable Instant due, String title, String reason, List<ButtonLink> links) {

  /** Steps that another room knows of; it declares this as a bean. */
  public interface Source {
    List<NextStep> list(CaseAccess access, CaseView view);
  }
}
