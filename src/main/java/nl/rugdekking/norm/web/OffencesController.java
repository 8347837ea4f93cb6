// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.norm.LegalTerms;
import nl.rugdekking.norm.Offences;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which a lawyer of the organisation reads the table of offences and the terms of the
 * law, and releases each of them for use or takes the release back. A release names what was read
 * by its hash, and is refused when it changed meanwhile.
 */
@Controller
@RequestMapping("/{organisatie}/beheer/strafbare-feiten")
record OffencesController(Offences offences, LegalTerms terms, OffencesPage page) {

  private static final String REDIRECT = "redirect:/{organisatie}/beheer/strafbare-feiten";

  @Endpoint(value = OFFICE, office = OfficeKind.LEGAL)
  @GetMapping
  String show(Model model) {
    return page.show(model);
  }

  @Endpoint(value = OFFICE, office = OfficeKind.LEGAL)
  @PostMapping("/vrijgeven")
  String release(Viewer viewer, @RequestParam(defaultValue = "") String table) {
    if (!offences.release(viewer.person(), table)) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "norm.offences.changed");
    }
    return REDIRECT;
  }

  @Endpoint(value = OFFICE, office = OfficeKind.LEGAL)
  @PostMapping("/intrekken")
  String withdraw(Viewer viewer) {
    offences.withdraw(viewer.person());
    return REDIRECT;
  }

  @Endpoint(value = OFFICE, office = OfficeKind.LEGAL)
  @PostMapping("/termijnen/vrijgeven")
  String releaseTerms(Viewer viewer, @RequestParam(defaultValue = "") String table) {
    if (!terms.release(viewer.person(), table)) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "norm.offences.changed");
    }
    return REDIRECT;
  }

  @Endpoint(value = OFFICE, office = OfficeKind.LEGAL)
  @PostMapping("/termijnen/intrekken")
  String withdrawTerms(Viewer viewer) {
    terms.withdraw(viewer.person());
    return REDIRECT;
  }
}
