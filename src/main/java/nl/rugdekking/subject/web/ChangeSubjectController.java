// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectKind;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that changes the details of a subject (a recorded perpetrator). */
@Controller
record ChangeSubjectController(Subjects subjects, People people, SubjectPages pages) {

  private static final String PATH = SubjectsController.PATH + "/{veroorzaker}";

  @Endpoint(value = CASE, action = Action.SUBJECT)
  @GetMapping(PATH)
  String show(
      CaseAccess access, @PathVariable UUID deel, @PathVariable UUID veroorzaker, Model model) {
    var subject = subjects.get(access, new PartId(deel), new SubjectId(veroorzaker));
    model.addAttribute("form", SubjectForm.of(subject));
    return page(access, subject, model);
  }

  @Endpoint(value = CASE, action = Action.SUBJECT)
  @PostMapping(PATH)
  String change(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID veroorzaker,
      @Valid @ModelAttribute("form") SubjectForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    var id = new SubjectId(veroorzaker);
    var kind = form.kind();
    if (kind != SubjectKind.COLLEAGUE && people.findExactly(form.nameOrEmpty()).isPresent()) {
      errors.rejectValue("name", "subject.colleague.known");
    }
    if (form.isEmpty()) {
      errors.rejectValue("name", "subject.empty");
    }
    if (errors.hasErrors() || kind == null) {
      return page(access, subjects.get(access, part, id), model);
    }
    subjects.change(
        access, part, id, form.version(), new Subjects.SubjectChange(kind, form.details()));
    return "redirect:" + pages.address(access, part);
  }

  private String page(CaseAccess access, Subject subject, Model model) {
    var base = pages.addFrame(access, subject.part().value(), Action.SUBJECT, model);
    model.addAttribute("target", base + "/" + subject.id().value());
    model.addAttribute("kinds", pages.kinds(true));
    model.addAttribute("fixed", subject.kind() == SubjectKind.COLLEAGUE);
    model.addAttribute("heading", "subject.change");
    return "subject/form";
  }
}
