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
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectLinks;
import nl.rugdekking.subject.SubjectRequest;
import nl.rugdekking.subject.SubjectRequests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which somebody records that a perpetrator asked something about their data. */
@Controller
record RequestController(SubjectLinks subjects, SubjectRequests requests, RequestPages pages) {

  private static final String PATH = SubjectsController.PATH + "/{veroorzaker}/verzoek";

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @GetMapping(PATH)
  String show(
      CaseAccess access, @PathVariable UUID deel, @PathVariable UUID veroorzaker, Model model) {
    model.addAttribute("form", RequestForm.empty());
    return showForm(access, deel, veroorzaker, model);
  }

  /** Records the request, unless the day is missing or the law does not allow what was typed. */
  @Endpoint(value = CASE, action = Action.DOSSIER)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID veroorzaker,
      @Valid @ModelAttribute("form") RequestForm form,
      BindingResult errors,
      Model model) {
    var day = form.day();
    var kind = form.kind();
    if (day.isEmpty()) {
      errors.rejectValue("received", "subject.request.day.missing");
    } else if (kind != null && !errors.hasErrors()) {
      var id = form.id();
      try {
        var receipt = new SubjectRequest.Receipt(day.get(), form.identity(), form.words());
        requests.record(access, new PartId(deel), new SubjectId(veroorzaker), id, kind, receipt);
        return "redirect:" + SubjectsController.PATH + "/verzoeken/" + id;
      } catch (RefusedException refused) {
        errors.rejectValue("received", refused.messageKey());
      }
    }
    return showForm(access, deel, veroorzaker, model);
  }

  private String showForm(CaseAccess access, UUID part, UUID subjectId, Model model) {
    var subject = subjects.getSubject(access, new PartId(part), new SubjectId(subjectId));
    return pages.showNew(access, subject, model);
  }
}
