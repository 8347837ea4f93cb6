// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.subject.NoticeStatus;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectLinks;
import nl.rugdekking.subject.SubjectNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which somebody decides if and when a subject (a recorded perpetrator) is told that
 * data about them are kept.
 */
@Controller
record NoticeController(SubjectLinks subjects, SubjectNotices notices, SubjectPages pages) {

  private static final String PATH = SubjectsController.PATH + "/{veroorzaker}/bericht";

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @GetMapping(PATH)
  String show(
      CaseAccess access, @PathVariable UUID deel, @PathVariable UUID veroorzaker, Model model) {
    var subject = subjects.getSubject(access, new PartId(deel), new SubjectId(veroorzaker));
    model.addAttribute(
        "form",
        NoticeForm.of(notices.find(access, subject).map(NoticeStatus::decision).orElse(null)));
    return page(access, subject, model);
  }

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @PostMapping(PATH)
  String decide(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID veroorzaker,
      @Valid @ModelAttribute("form") NoticeForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    var id = new SubjectId(veroorzaker);
    var chosen = form.choice();
    if (chosen != null) {
      notices.findGap(form.toNotice(chosen)).ifPresent(gap -> NoticeForm.reject(gap, errors));
    }
    if (errors.hasErrors() || chosen == null) {
      return page(access, subjects.getSubject(access, part, id), model);
    }
    notices.decide(access, part, id, form.toNotice(chosen));
    return "redirect:" + pages.address(access, part);
  }

  private String page(CaseAccess access, Subject subject, Model model) {
    var base = pages.addFrame(access, subject.part().value(), Action.DOSSIER, model);
    model.addAttribute("target", base + "/" + subject.id().value() + "/bericht");
    model.addAttribute("here", pages.side(subject));
    model.addAttribute("choices", pages.noticeChoices());
    return "subject/notice";
  }
}
