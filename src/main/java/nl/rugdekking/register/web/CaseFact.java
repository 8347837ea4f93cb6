// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the line at the top of a case.
 *
 * @param label the name of the fact, or null when the text needs none
 * @param path the address that it leads to, or null
 */
public record CaseFact(@Nullable String label, String text, @Nullable String path) {

  /**
   * Adds facts of another room (module), which declares a bean of this type. It is called after the
   * page was read, so that it can write to the audit log which facts it shows.
   */
  public interface Source {
    List<CaseFact> list(CaseAccess access);
  }
}
