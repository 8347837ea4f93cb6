// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.counter.CounterChoices;
import nl.rugdekking.response.ResponseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody chooses at which sites people are told of a measure. */
@Controller
@RequestMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/reactie/{reactie}/locaties")
record SiteChoiceController(CounterChoices choices, SiteChoicePage page) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID reactie, Model model) {
    var part = new PartId(deel);
    return page.show(access, part, choices.get(access, part, new ResponseId(reactie)), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping
  String choose(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @RequestParam(required = false) @Nullable List<UUID> locatie) {
    var wanted = locatie == null ? List.<UUID>of() : locatie;
    choices.choose(access, new PartId(deel), new ResponseId(reactie), wanted);
    return "redirect:/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/reactie";
  }
}
