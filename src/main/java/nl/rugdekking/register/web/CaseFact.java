// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the line at the top of a case.
 *
 * @param label what it is about, or null when the text says that itself
 * @param path the address that it leads to, or null
 */
public record CaseFact(@Nullable String label, String text, @Nullable String path) {

  /**
   * Facts of another room, which declares it as a bean. It is asked after the page was read, so
   * that it can write down what it shows.
   */
  public interface Source {
    List<CaseFact> list(CaseAccess access);
  }
}
