// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.Ids;
import nl.rugdekking.people.SiteAdministration;
import nl.rugdekking.web.PlainSentenceException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages on which an administrator manages the sites of the organisation, the places where it
 * works.
 */
@Controller
@RequestMapping("/{organisatie}/beheer/locaties")
record SitesController(SiteAdministration sites, SitePages pages) {

  private static final String REDIRECT = "redirect:/{organisatie}/beheer/locaties/{locatie}";

  @Endpoint(OFFICE)
  @GetMapping
  String list(Model model) {
    model.addAttribute("form", SiteForm.empty());
    return pages.list(model);
  }

  @Endpoint(OFFICE)
  @PostMapping
  String add(
      Viewer viewer, @ModelAttribute("form") SiteForm form, BindingResult errors, Model model) {
    form.check(errors);
    var id = Ids.timeOrdered();
    if (!errors.hasErrors() && !sites.add(viewer, form.toSite(id))) {
      errors.rejectValue("name", "people.sites.name.taken");
    }
    return errors.hasErrors()
        ? pages.list(model)
        : "redirect:/{organisatie}/beheer/locaties/" + id + "?gedaan=locatie";
  }

  @Endpoint(OFFICE)
  @GetMapping("/{locatie}")
  String show(
      @PathVariable UUID locatie,
      @RequestParam(required = false) @Nullable String gedaan,
      Model model) {
    pages.addConfirmation(gedaan, model);
    return pages.show(locatie, model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/{locatie}")
  String change(
      Viewer viewer,
      @PathVariable UUID locatie,
      @ModelAttribute("form") SiteForm form,
      BindingResult errors,
      Model model) {
    form.check(errors);
    if (!errors.hasErrors() && !sites.change(viewer, form.toSite(locatie))) {
      errors.rejectValue("name", "people.sites.name.taken");
    }
    return errors.hasErrors() ? pages.show(locatie, model) : REDIRECT;
  }

  @Endpoint(OFFICE)
  @PostMapping("/{locatie}/sluiten")
  String close(Viewer viewer, @PathVariable UUID locatie) {
    sites.close(viewer, locatie);
    return REDIRECT;
  }

  @Endpoint(OFFICE)
  @PostMapping("/{locatie}/heropenen")
  String reopen(Viewer viewer, @PathVariable String organisatie, @PathVariable UUID locatie) {
    if (!sites.reopen(viewer, locatie)) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "people.sites.name.taken")
          .back("/" + organisatie + "/beheer/locaties/" + locatie);
    }
    return REDIRECT;
  }
}
