// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.people.SamePersonAnswers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which an administrator says whether a new address belongs to a person who is here.
 */
@Controller
record SamePersonController(PeoplePage page) {

  @Endpoint(OFFICE)
  @PostMapping(PeopleController.PATH + "/vragen")
  String answer(
      @RequestParam(defaultValue = "") String content,
      @RequestParam(defaultValue = "") String answers,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response) {
    Map<Integer, Boolean> given = new HashMap<>();
    sent.forEach(
        (field, value) -> {
          if (field.matches("same\\d{1,6}") && value.matches("[yn]")) {
            given.put(Integer.valueOf(field.substring(4)), value.equals("y"));
          }
        });
    var all = SamePersonAnswers.of(answers).with(given);
    return page.showTryOut(PeoplePage.decode(content), all, model, response);
  }
}
