// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.Viewer;
import org.springframework.ui.Model;

/**
 * A block on the list of one's own cases, which another room fills with what is no case of the
 * reader. It stands on the first page of the list.
 */
public interface OwnListBlock {

  /**
   * Adds the data of the block to the model.
   *
   * @return the template whose fragment {@code block} shows it; empty when there is nothing to show
   */
  Optional<String> fill(Viewer viewer, Model model);

  /**
   * Returns the pages that stand for a case as long as the viewer came in with a password alone, by
   * the number of the case.
   */
  Map<String, String> mapPathsWithPassword(Viewer viewer);
}
