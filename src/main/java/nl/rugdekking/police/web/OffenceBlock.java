// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.complaint.ComplaintLimit;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.complaint.web.ComplaintTexts;
import nl.rugdekking.police.PossibleOffences;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tells the person who decides about a report to the police which offences may be at stake, and who
 * must make a complaint and until which day. It also asks the handler of the part for facts that
 * the report does not contain.
 */
@Component
@Order(40)
record OffenceBlock(
    PossibleOffences offences,
    Complaints complaints,
    ComplaintTexts complaintTexts,
    OffenceTexts texts,
    CaseAddresses addresses)
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
    var handles = access.may(Action.DECIDE, part);
    var action = handles ? Action.DECIDE : Action.KEEP_GIVEN;
    var situation = offences.find(access, part, action);
    var complaint = complaints.getStatus(access, part, action);
    model.addAttribute("complaint", texts.describeComplaint(complaint, situation));
    model.addAttribute("complaintNear", complaintTexts.findNearDay(complaint, complaints.today()));
    model.addAttribute("complaintIf", findPossibleDay(access, promise, situation));
    var unknown = situation.filter(PossibleOffences.Situation::isActUnknown).isPresent();
    model.addAttribute("actUnknown", unknown);
    model.addAttribute("assessPath", unknown ? findAssessPath(access, promise) : null);
    model.addAttribute(
        "offences",
        situation
            .map(
                found ->
                    texts.describe(
                        found, complaint.findStanding().isPresent() ? null : complaints.today()))
            .orElse(null));
    if (handles && access.part(part).open()) {
      situation.ifPresent(found -> addQuestions(access, promise, found, model));
    }
    return Optional.of("police/promise");
  }

  // Until somebody chose the kind of act nobody knows if it asks for a complaint.
  private @Nullable String findPossibleDay(
      CaseAccess access, Promise promise, Optional<PossibleOffences.Situation> situation) {
    return situation
        .filter(PossibleOffences.Situation::isActUnknown)
        .flatMap(_ -> complaints.findPossibleLimit(access.part(promise.part())))
        .map(ComplaintLimit::lastDay)
        .map(complaintTexts::describePossibleDay)
        .orElse(null);
  }

  private @Nullable String findAssessPath(CaseAccess access, Promise promise) {
    var part = promise.part();
    return access.may(Action.ASSESS, part) && access.part(part).open()
        ? CasePages.partAddress(addresses.incident(access.number()), part)
            + "/beoordelen?belofte="
            + promise.id().value()
        : null;
  }

  private void addQuestions(
      CaseAccess access, Promise promise, PossibleOffences.Situation situation, Model model) {
    var base = CasePages.partAddress(addresses.incident(access.number()), promise.part());
    model.addAttribute("factQuestions", texts.listQuestions(situation));
    model.addAttribute("factsVersion", situation.answered().version());
    model.addAttribute("factsOpen", situation.isIncomplete());
    model.addAttribute("factsPath", base + FactsController.PAGE);
    model.addAttribute("meetingPath", situation.meetingUnknown() ? base + "/vergadering" : null);
  }
}
