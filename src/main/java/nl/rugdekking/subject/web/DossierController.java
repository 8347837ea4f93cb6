// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.subject.Dossiers;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page of a dossier (the incidents around one perpetrator) with the conclusions about it, and
 * the list of dossiers that the viewer has to look at again.
 */
@Controller
record DossierController(Dossiers dossiers, SubjectNotices notices, DossierPage page) {

  private static final String PATH = "/{organisatie}/dossiers/{dossier}";

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping("/{organisatie}/dossiers")
  String list(Viewer viewer, Model model) {
    page.list(dossiers.listDueReviews(viewer), notices.listDue(viewer), model);
    return "subject/dossiers";
  }

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping(PATH)
  String show(Viewer viewer, @PathVariable UUID dossier, Model model) {
    model.addAttribute("form", ConclusionForm.empty());
    return page.fill(viewer, new SubjectId(dossier), model);
  }

  @Endpoint(value = MEMBER, secondStep = true)
  @PostMapping(PATH)
  String conclude(
      Viewer viewer,
      @PathVariable UUID dossier,
      @Valid @ModelAttribute("form") ConclusionForm form,
      BindingResult errors,
      Model model) {
    var id = new SubjectId(dossier);
    var day = form.day();
    if (day.isEmpty()) {
      errors.rejectValue("again", "register.until.empty");
    } else if (!errors.hasErrors()) {
      try {
        dossiers.addConclusion(viewer, id, form.said(), day.get());
        return "redirect:" + page.address(id);
      } catch (RefusedException refused) {
        errors.rejectValue("again", refused.messageKey());
      }
    }
    return page.fill(viewer, id, model);
  }
}
