// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.police.FactAnswers;
import nl.rugdekking.police.PossibleOffences;
import nl.rugdekking.register.web.CaseAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Records the answers to questions about facts, which are asked on the page of the promise about
 * the police.
 */
@Controller
record FactsController(PossibleOffences offences, CaseAddresses addresses) {

  static final String PAGE = "/politie/feiten";

  /**
   * The answers, each as {@code question.choice}.
   *
   * @param shown the version of the answers that the page showed, or null when the form lacks it
   * @param promise the promise on whose page they were given, or null when the form lacks it
   */
  record FactsForm(@Nullable Integer shown, @Nullable UUID promise, @Nullable List<String> facts) {}

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}" + PAGE)
  String answer(
      CaseAccess access, @PathVariable UUID deel, @ModelAttribute("factsForm") FactsForm form) {
    var facts = form.facts() == null ? List.<String>of() : form.facts();
    int shown = form.shown() == null ? 0 : form.shown();
    offences.answer(access, new PartId(deel), FactAnswers.parse(facts, shown));
    var incident = "redirect:" + addresses.incident(access.number());
    return form.promise() == null ? incident : incident + "/beloften/" + form.promise();
  }
}
