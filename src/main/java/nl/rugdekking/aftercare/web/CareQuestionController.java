// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.aftercare.AskedTalk;
import nl.rugdekking.aftercare.CareAnswer;
import nl.rugdekking.aftercare.CareQuestions;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link in a mail, on which an affected person says if a talk was enough,
 * without signing in. Opening the page answers nothing, because mail programs open links by
 * themselves.
 */
@Controller
record CareQuestionController(CareQuestions questions, RateLimits limits, Dates dates) {

  private static final String PATH = "/{organisatie}/genoeg/{sleutel}";

  @Endpoint(PUBLIC)
  @GetMapping(PATH)
  String show(
      @PathVariable String sleutel,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return fill(questions.find(sleutel), sleutel, model, request, response);
  }

  @Endpoint(PUBLIC)
  @PostMapping(PATH)
  String answer(
      @PathVariable String sleutel,
      @RequestParam(required = false) @Nullable String antwoord,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var answer = EnumCodes.findOrNull(CareAnswer.class, antwoord);
    if (answer == null && questions.find(sleutel).isPresent()) {
      throw new RefusedException("aftercare.answer.empty");
    }
    var talk = answer == null ? Optional.<AskedTalk>empty() : questions.answer(sleutel, answer);
    return fill(talk, sleutel, model, request, response);
  }

  private String fill(
      Optional<AskedTalk> asked,
      String sleutel,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked.isEmpty()) {
      limits.countInvalidKey(request, response);
      return "aftercare/gone";
    }
    model.addAttribute("day", dates.day(asked.get().on()));
    model.addAttribute("answered", asked.get().answer());
    model.addAttribute("sleutel", sleutel);
    return "aftercare/enough";
  }
}
