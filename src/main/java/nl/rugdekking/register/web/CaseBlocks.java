// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Adds the other blocks to the page of a case: those of other rooms, and the follow-up answers. */
@Component
record CaseBlocks(ObjectProvider<CaseBlock> blocks, FollowUpRows followUpRows) {

  void fill(CaseAccess access, CaseView view, Model model) {
    model.addAttribute(
        "blocks",
        blocks
            .orderedStream()
            .filter(block -> !access.isTalk() || block.isForTalks())
            .map(block -> block.fill(access, view, model))
            .toList());
    model.addAttribute("later", followUpRows.rowsOf(access, view));
  }
}
