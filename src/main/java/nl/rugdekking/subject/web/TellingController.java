// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectLinks;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.subject.SubjectNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which somebody records that a subject (a recorded perpetrator) was told that data
 * about them are kept.
 */
@Controller
record TellingController(SubjectLinks subjects, SubjectNotices notices, SubjectPages pages) {

  private static final String PATH = SubjectsController.PATH + "/{veroorzaker}/verteld";

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @GetMapping(PATH)
  String show(
      CaseAccess access, @PathVariable UUID deel, @PathVariable UUID veroorzaker, Model model) {
    var subject = subjects.getSubject(access, new PartId(deel), new SubjectId(veroorzaker));
    var status = notices.find(access, subject).orElseThrow(StalePageException::new);
    model.addAttribute("form", TellingForm.of(status));
    return showForm(access, deel, veroorzaker, model);
  }

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID veroorzaker,
      @Valid @ModelAttribute("form") TellingForm form,
      BindingResult errors,
      Model model) {
    var day = form.parseDay();
    var way = form.way();
    if (day.isEmpty()) {
      errors.rejectValue("day", "subject.told.day.empty");
    } else if (way != null && !errors.hasErrors()) {
      var part = new PartId(deel);
      try {
        var telling = new SubjectNotice.Telling(day.get(), way);
        notices.recordTelling(access, part, new SubjectId(veroorzaker), telling);
        return "redirect:" + pages.address(access, part);
      } catch (RefusedException refused) {
        errors.rejectValue("day", refused.messageKey());
      }
    }
    return showForm(access, deel, veroorzaker, model);
  }

  private String showForm(CaseAccess access, UUID part, UUID id, Model model) {
    var subject = subjects.getSubject(access, new PartId(part), new SubjectId(id));
    var base = pages.addFrame(access, part, Action.DOSSIER, model);
    model.addAttribute("target", base + "/" + id + "/verteld");
    model.addAttribute("here", pages.side(subject));
    model.addAttribute("ways", pages.noticeWays());
    return "subject/told";
  }
}
