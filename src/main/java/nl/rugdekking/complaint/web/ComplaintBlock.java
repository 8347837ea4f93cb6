// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseBlock;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The block on the page of a case or a talk that says until when a complaint can be made, and which
 * complaints were made.
 */
@Component
record ComplaintBlock(
    Complaints complaints, ComplaintTexts sentences, CaseTexts texts, CaseAddresses addresses)
    implements CaseBlock {

  /**
   * The complaint of one part.
   *
   * @param path the page on which it is recorded; null when the viewer may not record it
   */
  record PartComplaint(String heading, List<String> lines, @Nullable String path, String link) {}

  @Override
  public boolean isForTalks() {
    return true;
  }

  @Override
  public String fill(CaseAccess access, CaseView view, Model model) {
    model.addAttribute("complaintCards", access.isTalk());
    var found = view.parts().stream().flatMap(part -> find(access, view, part).stream()).toList();
    model.addAttribute("complaints", found);
    model.addAttribute(
        "complaintLinks", found.stream().anyMatch(complaint -> complaint.lines().isEmpty()));
    return "complaint/block";
  }

  private Optional<PartComplaint> find(CaseAccess access, CaseView view, CaseView.PartView part) {
    var id = part.part().id();
    var lines = sentences.describe(complaints.getStatus(access, id, Action.READ), false);
    var path = !view.destroyed() && access.may(Action.COMPLAINT, id) ? path(access, id) : null;
    var who = texts.affectedName(part);
    return lines.isEmpty() && path == null
        ? Optional.empty()
        : Optional.of(
            new PartComplaint(
                texts.text("complaint.of", who), lines, path, texts.text("complaint.link", who)));
  }

  private String path(CaseAccess access, PartId part) {
    return CasePages.partAddress(addresses.incident(access.number()), part) + "/klacht";
  }
}
