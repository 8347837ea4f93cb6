// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import org.springframework.ui.Model;

/**
 * A block on the page of a case that another room fills. Such a room depends on the register and
 * not the other way round, so it provides the block through this interface. Blocks stand in the
 * order of {@code @Order}.
 */
public interface CaseBlock {

  /** Where a block stands. */
  enum Place {
    /** Under the board, with what else belongs to the case. */
    UNDER_BOARD,
    /** Under the story: a small form to add something to it. */
    UNDER_STORY
  }

  /** Returns true when the block stands on the page of a talk as well, which is no case. */
  default boolean isForTalks() {
    return false;
  }

  default Place place() {
    return Place.UNDER_BOARD;
  }

  /**
   * Adds the data of the block to the model.
   *
   * @param view what the viewer may see of the case
   * @return the template whose fragment {@code block} shows it
   */
  String fill(CaseAccess access, CaseView view, Model model);
}
