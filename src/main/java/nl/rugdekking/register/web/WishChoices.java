// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The choices of the form about wishes, for the owner who asks and the affected who says. */
@Component
class WishChoices {

  private final CaseTexts texts;

  WishChoices(CaseTexts texts) {
    this.texts = texts;
  }

  void add(Model model) {
    model.addAttribute("wishes", texts.choices(Wish.class));
    model.addAttribute("dangers", texts.choices(Danger.class));
    model.addAttribute("advices", texts.choices(PoliceAdvice.class));
    model.addAttribute("severities", texts.choices(Severity.class));
  }
}
