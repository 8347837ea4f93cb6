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
import nl.rugdekking.subject.SubjectKind;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which a handler records an alleged perpetrator. A colleague is recorded as such, by
 * their exact name, because the case is then closed to that colleague and some managers.
 */
@Controller
record NewSubjectController(Subjects subjects, People people, SubjectPages pages) {

  @Endpoint(value = CASE, action = Action.SUBJECT)
  @GetMapping(SubjectsController.PATH + "/nieuw")
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    model.addAttribute("form", SubjectForm.empty());
    return showForm(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.SUBJECT)
  @PostMapping(SubjectsController.PATH + "/nieuw")
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") SubjectForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    var kind = form.kind();
    if (kind == SubjectKind.COLLEAGUE && !errors.hasErrors()) {
      var colleague = people.findExactly(form.nameOrEmpty());
      if (colleague.isPresent()) {
        var person = colleague.get();
        subjects.accuse(access, part, form.id(), person, form.details().withName(person.name()));
        // The viewer may be a manager of the accused, and is then not allowed to see the case any
        // longer.
        return "redirect:/{organisatie}/incidenten?klaar=collega";
      }
      errors.rejectValue("name", "subject.colleague.unknown");
    }
    if (kind != SubjectKind.COLLEAGUE && people.findExactly(form.nameOrEmpty()).isPresent()) {
      errors.rejectValue("name", "subject.colleague.known");
    }
    if (form.isEmpty()) {
      errors.rejectValue("name", "subject.empty");
    }
    if (errors.hasErrors() || kind == null) {
      return showForm(access, deel, model);
    }
    subjects.record(access, part, form.id(), kind, form.details());
    return "redirect:" + pages.address(access, part);
  }

  private String showForm(CaseAccess access, UUID deel, Model model) {
    model.addAttribute("target", pages.addFrame(access, deel, Action.SUBJECT, model) + "/nieuw");
    model.addAttribute("kinds", pages.kinds(false));
    model.addAttribute("fixed", false);
    model.addAttribute("heading", "subject.new");
    return "subject/form";
  }
}
