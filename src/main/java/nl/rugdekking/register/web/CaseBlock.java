// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import nl.rugdekking.access.CaseAccess;
import org.springframework.ui.Model;

/**
 * A block on the page of a case that belongs to a room above the register. That room knows the
 * register and not the other way round, so it puts its block there through this.
 */
public interface CaseBlock {

  /**
   * Gives the page what the block shows.
   *
   * @return the template whose fragment {@code block} it is
   */
  String show(CaseAccess access, Model model);
}
