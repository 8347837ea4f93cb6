// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.SavedViews;
import nl.rugdekking.finding.SavedViews.SavedView;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Saves a filter as a named view of the viewer, and deletes it. */
@Controller
record SavedViewController(SavedViews views, IncidentListPage page, CaseAddresses addresses) {

  @Endpoint(MEMBER)
  @PostMapping("/{organisatie}/incidenten/weergaven")
  String save(
      Viewer viewer,
      @Valid @ModelAttribute("form") SavedViewForm form,
      BindingResult errors,
      Model model) {
    var query = form.parameters().toQueryString();
    if (!errors.hasErrors()) {
      try {
        views.save(viewer, new SavedView(form.id(), TypedText.cleanLine(form.name()), query));
        return "redirect:" + addresses.incidents(query);
      } catch (RefusedException full) {
        errors.rejectValue("name", full.messageKey());
      }
    }
    return page.show(viewer, ListRequest.of(form.parameters()), model);
  }

  @Endpoint(MEMBER)
  @PostMapping("/{organisatie}/incidenten/weergaven/{weergave}/weghalen")
  String remove(Viewer viewer, @PathVariable UUID weergave) {
    views.delete(viewer, weergave);
    return "redirect:" + addresses.incidents("");
  }
}
