// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import org.springframework.ui.Model;

/**
 * A block on the page that affected persons have of their own case, which another room (module)
 * fills. It is shown to the affected person, and not to the people whom they let follow the case.
 * Blocks are shown in the order of {@code @Order}.
 */
public interface OwnCaseBlock {

  /**
   * Adds the data of the block to the model.
   *
   * @return the template whose fragment {@code block} shows it; empty when there is nothing to show
   */
  Optional<String> fill(CaseAccess access, PartId part, Model model);
}
