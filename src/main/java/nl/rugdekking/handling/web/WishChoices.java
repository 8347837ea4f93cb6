// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.WishAnswers;
import nl.rugdekking.web.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * Lists the choices of the form about wishes. The case owner who asks and the affected person who
 * answers use the same form.
 */
@Component
record WishChoices(CaseTexts texts, WishAnswers answers, Clock clock) {

  void addTo(Model model) {
    model.addAttribute("wishes", texts.choices(Wish.class));
    model.addAttribute("dangers", texts.choices(Danger.class));
    model.addAttribute("advices", texts.choices(PoliceAdvice.class));
    model.addAttribute("severities", texts.choices(Severity.class));
    model.addAttribute(
        "talks",
        List.of(
            new Choice("true", texts.text("handling.ask.spoke.yes")),
            new Choice("false", texts.text("handling.ask.spoke.no"))));
  }

  /** Adds an error when the typed day is not a day on which somebody can ask again. */
  void checkDay(WishesForm form, BindingResult errors) {
    if (form.hasWrongDay(LocalDate.ofInstant(clock.instant(), DueDates.ZONE))) {
      errors.rejectValue("askAgainOn", "handling.wish.again.wrong");
    }
  }

  /**
   * Shows the form again after somebody else changed the case. The typed values stay, the current
   * ones are shown beside them, and the form can be sent again.
   */
  void showConflict(Model model, WishesForm typed, PartRecord now, HttpServletResponse response) {
    var form = typed.withVersion(now.version());
    var errors = new BeanPropertyBindingResult(form, "form");
    errors.reject("handling.ask.stale");
    model.addAttribute("form", form);
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    model.addAttribute("answers", answers.list(now));
    response.setStatus(HttpStatus.CONFLICT.value());
  }
}
