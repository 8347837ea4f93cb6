// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.validation.Valid;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.paper.LetterSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Saves what the letters say about the organisation, which stands on the page of the letters. */
@Controller
@RequestMapping("/{organisatie}/beheer/brieven")
record LetterSettingsController(LetterSettings settings, LetterPages pages) {

  private static final String BACK = "redirect:/{organisatie}/beheer/brieven";

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL})
  @PostMapping("/adres-voor-bezwaar")
  String saveObjections(
      Viewer viewer,
      @Valid @ModelAttribute("objections") ObjectionAddressForm form,
      BindingResult errors,
      Model model) {
    return save(viewer, errors, model, () -> settings.saveObjections(viewer, form.toAddress()));
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL})
  @PostMapping("/afzender")
  String saveSender(
      Viewer viewer,
      @Valid @ModelAttribute("sender") SenderForm form,
      BindingResult errors,
      Model model) {
    return save(viewer, errors, model, () -> settings.saveSender(viewer, form.toSender()));
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL})
  @PostMapping("/daarna")
  String saveNext(
      Viewer viewer,
      @Valid @ModelAttribute("next") NextPlacesForm form,
      BindingResult errors,
      Model model) {
    return save(viewer, errors, model, () -> settings.saveNext(viewer, form.toPlaces()));
  }

  @Endpoint(value = OFFICE, office = OfficeKind.LEGAL)
  @PostMapping("/artikelen")
  String saveArticles(
      Viewer viewer,
      @Valid @ModelAttribute("articles") ArticlesForm form,
      BindingResult errors,
      Model model) {
    return save(viewer, errors, model, () -> settings.saveArticles(viewer, form.toArticles()));
  }

  private String save(Viewer viewer, BindingResult errors, Model model, Runnable saving) {
    if (errors.hasErrors()) {
      return pages.showAll(viewer, model);
    }
    saving.run();
    return BACK;
  }
}
