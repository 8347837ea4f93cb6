// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.SignIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signs a visitor in as one of the personas with one click, in a demonstration organisation only.
 */
@Controller
record PersonaController(
    Demonstration demonstration,
    Personas personas,
    Organisations organisations,
    Accounts accounts,
    SignIn signIn) {

  /** A persona as the page shows it, in the language of the visitor. */
  record PersonaRow(UUID id, String name, String title, String hint) {}

  @Endpoint(PUBLIC)
  @GetMapping("/{organisatie}/demo")
  String choose(Locale locale, Model model) {
    requireDemonstration();
    var structure = organisations.structure();
    List<PersonaRow> rows =
        personas.list().stream()
            .map(
                persona ->
                    new PersonaRow(
                        persona.person().value(),
                        persona.name(),
                        structure.titleLabel(persona.title()).in(locale),
                        locale.getLanguage().equals("en") ? persona.en() : persona.nl()))
            .toList();
    model.addAttribute("personas", rows);
    return "demo/personas";
  }

  @Endpoint(PUBLIC)
  @PostMapping("/{organisatie}/demo")
  String signInAs(
      @PathVariable String organisatie,
      @RequestParam UUID persoon,
      HttpServletRequest request,
      HttpServletResponse response) {
    requireDemonstration();
    var person = new PersonId(persoon);
    if (!personas.has(person)) {
      throw new HiddenException();
    }
    var account = accounts.accountOf(person).orElseThrow(HiddenException::new);
    signIn.beginWithSecondStep(account, request, response);
    return "redirect:/" + organisatie;
  }

  private void requireDemonstration() {
    if (!demonstration.isOn()
        || CurrentOrganisation.find().isEmpty()
        || !organisations.current().demo()) {
      throw new HiddenException();
    }
  }
}
