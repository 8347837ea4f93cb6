// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tells whoever keeps the promise about the police until when the affected can make a complaint,
 * and that one was made.
 */
@Component
@Order(40)
record PromiseComplaintBlock(Complaints complaints, ComplaintTexts texts)
    implements PromiseOwnerBlock {

  @Override
  public boolean isForHandlers() {
    return true;
  }

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    if (!needs.contains(PromiseNeed.POLICE_WISH)) {
      return Optional.empty();
    }
    var part = promise.part();
    var action = access.may(Action.DECIDE, part) ? Action.DECIDE : Action.KEEP_GIVEN;
    var lines = texts.describe(complaints.getStatus(access, part, action), false);
    model.addAttribute("complaint", lines);
    return lines.isEmpty() ? Optional.empty() : Optional.of("complaint/promise");
  }
}
