// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.TalkEnding;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Ends a talk with the confidential adviser or resumes it, for the listener and for the affected
 * person.
 */
@Controller
record TalkController(TalkEnding talks, PartPage page, OwnPage own) {

  private static final String OF_LISTENER =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/gesprek";
  private static final String OF_AFFECTED = "/{organisatie}/mijn/{nummer}/gesprek";

  @Endpoint(value = CASE, action = Action.END_TALK)
  @GetMapping(OF_LISTENER)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    var view = page.addFrame(access, deel, Action.END_TALK, model);
    model.addAttribute("ended", view.affected().closedAt() != null);
    return "handling/talk";
  }

  @Endpoint(value = CASE, action = Action.END_TALK)
  @PostMapping(OF_LISTENER)
  String change(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(defaultValue = "true") boolean klaar) {
    change(access, new PartId(deel), klaar);
    return page.redirect(access);
  }

  @Endpoint(value = CASE, action = Action.END_TALK)
  @PostMapping(OF_AFFECTED)
  String changeOwn(CaseAccess access, @RequestParam(defaultValue = "true") boolean klaar) {
    change(access, own.part(access, Action.END_TALK).part().id(), klaar);
    return own.redirect(access);
  }

  private void change(CaseAccess access, PartId part, boolean ends) {
    if (ends) {
      talks.end(access, part);
    } else {
      talks.resume(access, part);
    }
  }
}
