// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Adds the blocks of other rooms (modules) to the page of a case, and the block with the answers
 * that people gave after their report.
 */
@Component
record CaseBlocks(ObjectProvider<CaseBlock> blocks, FollowUpRows followUpRows) {

  void fill(CaseAccess access, CaseView view, Model model) {
    var templates =
        blocks
            .orderedStream()
            .filter(block -> !access.isTalk() || block.isForTalks())
            .collect(
                Collectors.groupingBy(
                    CaseBlock::place,
                    Collectors.mapping(
                        block -> block.fill(access, view, model), Collectors.toList())));
    model.addAttribute("blocks", templates.getOrDefault(CaseBlock.Place.UNDER_BOARD, List.of()));
    model.addAttribute(
        "storyBlocks", templates.getOrDefault(CaseBlock.Place.UNDER_STORY, List.of()));
    model.addAttribute("later", followUpRows.rowsOf(access, view));
  }
}
