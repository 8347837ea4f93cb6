// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.people.PeopleImport;
import nl.rugdekking.people.SamePersonAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The pages on which an administrator uploads a list of people, sees what it would change, and
 * agrees.
 */
@Controller
record PeopleController(PeopleImport imports, PeoplePage page) {

  static final String PATH = "/{organisatie}/beheer/mensen";

  @Endpoint(OFFICE)
  @GetMapping(PATH)
  String show(@RequestParam(defaultValue = "false") boolean gedaan, Model model) {
    model.addAttribute("done", gedaan);
    return page.showUpload(model);
  }

  @Endpoint(OFFICE)
  @PostMapping(PATH)
  String tryOut(
      @RequestParam(required = false) MultipartFile list, Model model, HttpServletResponse response)
      throws IOException {
    var content = list == null ? new byte[0] : list.getBytes();
    return page.showTryOut(content, SamePersonAnswers.none(), model, response);
  }

  @Endpoint(OFFICE)
  @PostMapping(PATH + "/overnemen")
  String apply(
      Viewer viewer,
      @PathVariable String organisatie,
      @RequestParam(defaultValue = "") String content,
      @RequestParam(defaultValue = "") String answers,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "false") boolean invite,
      @RequestParam(defaultValue = "false") boolean stay,
      Model model,
      HttpServletResponse response) {
    var bytes = PeoplePage.decode(content);
    var same = SamePersonAnswers.of(answers);
    var trial =
        imports.apply(viewer, bytes, same, mark, new PeopleImport.ImportOptions(invite, stay));
    if (trial.isReady() && trial.mark().equals(mark)) {
      return "redirect:/" + organisatie + "/beheer/mensen?gedaan=true";
    }
    model.addAttribute("changed", trial.isAccepted());
    response.setStatus(HttpStatus.CONFLICT.value());
    return page.showTrial(trial, bytes, same, model);
  }
}
