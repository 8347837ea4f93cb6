// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import org.springframework.ui.Model;

/**
 * A block on the page of a case that another room (module) fills. Such a room depends on the
 * register and not the other way round, so it provides the block through this interface. Blocks are
 * shown in the order of {@code @Order}.
 */
public interface CaseBlock {

  /** The place of a block on the page. */
  enum Place {
    /** Under the board, with the other blocks about the case. */
    UNDER_BOARD,
    /** Under the story: a small form to add something to it. */
    UNDER_STORY
  }

  /** Returns true when the block is also shown on the page of a talk in confidence. */
  default boolean isForTalks() {
    return false;
  }

  default Place place() {
    return Place.UNDER_BOARD;
  }

  /**
   * Adds the data of the block to the model.
   *
   * @param view the data of the case that the viewer may see
   * @return the template whose fragment {@code block} shows it
   */
  String fill(CaseAccess access, CaseView view, Model model);
}
