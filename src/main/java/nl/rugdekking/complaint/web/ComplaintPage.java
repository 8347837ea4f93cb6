// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.Complaint;
import nl.rugdekking.complaint.ComplaintWay;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the page of a complaint, and carries out its forms or adds the errors to them. */
@Component
record ComplaintPage(
    Complaints complaints, ComplaintTexts sentences, CaseTexts texts, Dates dates) {

  // The names of the forms on the page.
  private static final String RECORD = "form";
  private static final String WITHDRAW = "withdrawal";
  private static final String KNOWN = "known";

  String show(CaseAccess access, PartId part, Model model) {
    var status = complaints.getStatus(access, part, Action.COMPLAINT);
    var own = complaints.isAffected(access, part);
    model.addAttribute("own", own);
    model.addAttribute("sentences", sentences.describe(status, own));
    var standing = status.findStanding();
    model.addAttribute("standing", standing.orElse(null));
    standing.ifPresent(complaint -> addStanding(access, part, complaint, model));
    model.addAttribute("ways", listWays());
    model.addAttribute("makers", own ? List.of() : listMakers(access, part));
    if (!model.containsAttribute(RECORD)) {
      model.addAttribute(RECORD, ComplaintForm.empty());
    }
    model.addAttribute("counted", status.limit().isPresent() && standing.isEmpty());
    if (!model.containsAttribute(KNOWN)) {
      model.addAttribute(KNOWN, new KnownDayForm(null));
    }
    return "complaint/complaint";
  }

  private void addStanding(CaseAccess access, PartId part, Complaint complaint, Model model) {
    model.addAttribute("madeOn", dates.day(complaint.madeOn()));
    model.addAttribute("until", dates.day(complaint.lastDayToWithdraw()));
    model.addAttribute("madeBy", texts.text("complaint.by." + complaint.madeBy().name()));
    model.addAttribute("removable", complaints.mayRemove(access, part, complaint));
    if (!model.containsAttribute(WITHDRAW)) {
      model.addAttribute(WITHDRAW, new WithdrawalForm(complaint.id().value(), null));
    }
  }

  private List<Choice> listWays() {
    return Stream.of(ComplaintWay.values())
        .map(way -> new Choice(way.name(), texts.text("complaint.way." + way.name())))
        .toList();
  }

  // In a talk nobody acts by written authority, because nobody else may hear of the talk.
  private List<Choice> listMakers(CaseAccess access, PartId part) {
    return Stream.of(OnBehalfOf.AFFECTED, OnBehalfOf.AUTHORITY)
        .filter(by -> by == OnBehalfOf.AFFECTED || !access.part(part).isTalk())
        .map(by -> new Choice(by.name(), texts.text("complaint.by." + by.name())))
        .toList();
  }

  /** Records a complaint; returns false when the form has errors, which it then contains. */
  boolean record(CaseAccess access, PartId part, ComplaintForm form, BindingResult errors) {
    var own = complaints.isAffected(access, part);
    form.check(errors, own);
    var way = form.way();
    var by = own ? OnBehalfOf.AFFECTED : form.madeBy();
    var day = TypedDate.parse(form.madeOn());
    if (errors.hasErrors() || way == null || by == null || day.isEmpty()) {
      return false;
    }
    return tryRun(
        () -> complaints.record(access, part, form.toStatement(way, day.get(), by)),
        refused -> errors.rejectValue(findField(refused), refused.messageKey()));
  }

  // Returns the field that shows why the form was refused. The page shows no form when there is a
  // complaint already, so that refusal is thrown.
  private static String findField(RefusedException refused) {
    return switch (refused.messageKey()) {
      case "complaint.refused.standing" -> throw refused;
      case "complaint.refused.online" -> "way";
      case "complaint.refused.authority", "complaint.refused.organisation" -> "madeBy";
      default -> "madeOn";
    };
  }

  /** Records that a complaint was withdrawn; returns false when the form has errors. */
  boolean withdraw(CaseAccess access, PartId part, WithdrawalForm form, BindingResult errors) {
    var day = TypedDate.parse(form.withdrawnOn());
    if (day.isEmpty()) {
      errors.rejectValue("withdrawnOn", "complaint.day.empty");
      return false;
    }
    return tryRun(
        () -> complaints.withdraw(access, part, form.id(), day.get()),
        refused -> errors.rejectValue("withdrawnOn", refused.messageKey()));
  }

  /** Records the day from which the term is counted; returns false when the form has errors. */
  boolean recordKnownDay(CaseAccess access, PartId part, KnownDayForm form, BindingResult errors) {
    var day = TypedDate.parse(form.knownOn());
    if (day.isEmpty()) {
      errors.rejectValue("knownOn", "complaint.day.empty");
      return false;
    }
    return tryRun(
        () -> complaints.recordKnownDay(access, part, day.get()),
        refused -> errors.rejectValue("knownOn", refused.messageKey()));
  }

  private static boolean tryRun(Runnable step, Consumer<RefusedException> whenRefused) {
    try {
      step.run();
      return true;
    } catch (RefusedException refused) {
      whenRefused.accept(refused);
      return false;
    }
  }
}
