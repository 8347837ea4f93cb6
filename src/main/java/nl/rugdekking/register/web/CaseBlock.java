// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import nl.rugdekking.access.CaseAccess;
import org.springframework.ui.Model;

/**
 * A block on the page of a case that another room fills. Such a room depends on the register and
 * not the other way round, so it provides the block through this interface.
 */
public interface CaseBlock {

  /**
   * Adds the data of the block to the model.
   *
   * @return the template whose fragment {@code block} shows it
   */
  String fill(CaseAccess access, Model model);
}
