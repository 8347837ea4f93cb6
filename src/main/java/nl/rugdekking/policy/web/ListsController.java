// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.policy.ListAdministration;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages on which an administrator edits the lists of the organisation: the forms, channels and
 * topics by which incidents are classified, the positions, and the reasons.
 */
@Controller
@RequestMapping("/{organisatie}/beheer/lijsten")
record ListsController(ListAdministration administration, ListPages pages) {

  @Endpoint(OFFICE)
  @GetMapping
  String showAll(Model model) {
    return pages.showLists(model);
  }

  @Endpoint(OFFICE)
  @GetMapping("/{lijstnaam}")
  String show(@PathVariable String lijstnaam, Model model) {
    model.addAttribute("form", ListEntryForm.empty());
    return pages.showList(ListPath.of(lijstnaam), model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/{lijstnaam}")
  String add(
      Viewer viewer,
      @PathVariable String lijstnaam,
      @ModelAttribute("form") ListEntryForm form,
      BindingResult errors,
      Model model) {
    var path = ListPath.of(lijstnaam);
    form.check(errors);
    var promise = pages.parsePromise(form, errors);
    if (!errors.hasErrors()
        && !administration.add(viewer, path.kind(), form.dutch(), form.english(), promise)) {
      errors.rejectValue("nl", "policy.lists.taken");
    }
    if (errors.hasErrors()) {
      return pages.showList(path, model);
    }
    return "redirect:/{organisatie}/beheer/lijsten/{lijstnaam}";
  }

  @Endpoint(OFFICE)
  @PostMapping("/{lijstnaam}/{regel}")
  String change(
      Viewer viewer,
      @PathVariable String organisatie,
      @PathVariable String lijstnaam,
      @PathVariable String regel,
      ListEntryForm form) {
    var kind = ListPath.of(lijstnaam).kind();
    var change = EnumCodes.find(ListAdministration.EntryChange.class, form.verb());
    var lacksName =
        change.filter(ListAdministration.EntryChange.RENAME::equals).isPresent()
            && !form.hasBothNames();
    if (change.isEmpty()
        || lacksName
        || !administration.change(
            viewer, kind, regel, change.get(), form.dutch(), form.english())) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "policy.lists.refused")
          .markAgainstRule()
          .back("/" + organisatie + "/beheer/lijsten/" + lijstnaam);
    }
    return "redirect:/{organisatie}/beheer/lijsten/{lijstnaam}?regel={regel}#regel-{regel}";
  }
}
