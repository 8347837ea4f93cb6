// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.OwnCaseBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tells the affected on their own page until when they can make a complaint, and lets them record
 * one. In a talk and after the end it says so only while a last day comes, or of what they made.
 */
@Component
@Order(10)
record OwnComplaintBlock(Complaints complaints, ComplaintTexts texts, CaseAddresses addresses)
    implements OwnCaseBlock {

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    var status = complaints.getStatus(access, part, Action.COMPLAINT);
    model.addAttribute("complaint", texts.describe(status, true));
    model.addAttribute("complaintNear", texts.findNearDay(status, complaints.today()));
    model.addAttribute("complaintMade", status.findStanding().isPresent());
    model.addAttribute(
        "complaintPath",
        Boolean.TRUE.equals(model.getAttribute("writable"))
            ? addresses.ownCase(access.number()) + OwnComplaintController.PAGE
            : null);
    var quiet = access.isTalk() || !access.part(part).open();
    return quiet && !status.isUrgent() ? Optional.empty() : Optional.of("complaint/own");
  }
}
