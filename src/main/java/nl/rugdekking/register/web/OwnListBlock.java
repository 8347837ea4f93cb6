// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.Viewer;
import org.springframework.ui.Model;

/**
 * A block on the list of one's own cases, which another room (module) fills with rows that are no
 * cases of the reader, such as reports. It is shown on the first page of the list.
 */
public interface OwnListBlock {

  /**
   * Adds the data of the block to the model.
   *
   * @return the template whose fragment {@code block} shows it; empty when there is nothing to show
   */
  Optional<String> fill(Viewer viewer, Model model);

  /**
   * Returns, by the number of the case, the address of the page that the viewer may open instead of
   * the case while they have signed in with a password only.
   */
  Map<String, String> mapPathsWithPassword(Viewer viewer);
}
