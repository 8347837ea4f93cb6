// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.response.HearingBlock;
import nl.rugdekking.response.MeasureSubjectLinks;
import nl.rugdekking.response.RefusedResponseException;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.response.SubjectHearings;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the page of a hearing. It also records what the forms describe, or adds errors to them. */
@Component
record HearingPage(
    SubjectHearings hearings,
    MeasureSubjectLinks subjects,
    PartPage partPage,
    CaseTexts texts,
    ObjectProvider<HearingBlock> blocks) {

  String show(CaseAccess access, UUID part, Model model) {
    partPage.addFrame(access, part, Action.DECIDE, model);
    var recorded = hearings.list(access, new PartId(part));
    model.addAttribute("hearings", recorded);
    model.addAttribute(
        "hearingBlocks",
        blocks
            .orderedStream()
            .map(block -> block.fill(access, new PartId(part), recorded, model))
            .toList());
    model.addAttribute(
        "measures",
        hearings.listConsidered(access, new PartId(part)).stream()
            .map(kind -> new Choice(kind.name(), texts.text("response.kind." + kind.name())))
            .toList());
    model.addAttribute(
        "open", recorded.stream().filter(one -> one.result() == null).findFirst().orElse(null));
    model.addAttribute(
        "ways",
        Stream.of(SubjectHearing.Way.values())
            .map(way -> new Choice(way.name(), texts.text("response.hearing.way." + way.name())))
            .toList());
    model.addAttribute(
        "heards",
        Stream.of(ResponseForm.YES, ResponseForm.NO)
            .map(answer -> new Choice(answer, texts.text("response.heard." + answer)))
            .toList());
    if (!model.containsAttribute("invitation")) {
      model.addAttribute(
          "invitation", InvitationForm.empty(hearings.today(), findSubject(access, part)));
    }
    if (!model.containsAttribute("heard")) {
      model.addAttribute("heard", HeardForm.empty(access.viewer().name()));
    }
    return "response/hearing";
  }

  // When several perpetrators are recorded, nobody can tell which one is meant.
  private @Nullable String findSubject(CaseAccess access, UUID part) {
    var recorded = subjects.listSubjects(access, new PartId(part)).subjects();
    return recorded.size() == 1 ? recorded.getFirst().details().name() : null;
  }

  /** Records the invitation. Returns false when the form has errors. */
  boolean invite(CaseAccess access, PartId part, InvitationForm form, BindingResult errors) {
    form.check(hearings.today(), errors);
    var way = form.way();
    if (errors.hasErrors() || way == null) {
      return false;
    }
    try {
      hearings.invite(access, part, form.id(), form.toInvitation(way));
      return true;
    } catch (RefusedResponseException refused) {
      addRefusal(refused, errors);
      return false;
    }
  }

  /** Records the view of the perpetrator. Returns false when the form has errors. */
  boolean conclude(
      CaseAccess access, PartId part, UUID hearing, HeardForm form, BindingResult errors) {
    form.check(hearings.today(), errors);
    if (errors.hasErrors()) {
      return false;
    }
    try {
      hearings.conclude(access, part, hearing, form.toResult());
      return true;
    } catch (RefusedResponseException refused) {
      addRefusal(refused, errors);
      return false;
    }
  }

  private static void addRefusal(RefusedResponseException refused, BindingResult errors) {
    switch (refused.messageKey()) {
      case "response.hearing.refused.measure" ->
          errors.rejectValue("considered", refused.messageKey());
      case "response.gap.SUBJECT" -> errors.rejectValue("subject", refused.messageKey());
      case "response.hearing.refused.future" ->
          errors.rejectValue("invitedOn", refused.messageKey());
      case "response.hearing.refused.answer-by" ->
          errors.rejectValue("answerBy", refused.messageKey());
      case "response.hearing.refused.talk" -> errors.rejectValue("talkOn", refused.messageKey());
      case "response.hearing.refused.by" -> errors.rejectValue("heardBy", refused.messageKey());
      case "response.gap.HEARD_ON", "response.gap.HEARD_IN_FUTURE" ->
          errors.rejectValue("heardOn", refused.messageKey());
      case "response.gap.HEARD_WORDS" -> errors.rejectValue("heardWords", refused.messageKey());
      case "response.gap.NOT_HEARD_REASON" ->
          errors.rejectValue("notHeardReason", refused.messageKey());
      default -> errors.reject(refused.messageKey());
    }
  }

  String redirect(CaseAccess access, UUID part, String page) {
    return partPage.redirect(access) + "/getroffenen/" + part + page;
  }
}
