// SPDX-License-Identifier: EUPL-1.2
package throwaway.press;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.PartAction;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which an answer to the press is written down. */
@Controller
class PressController implements PartAction.Provider {

  private final Answers answers;
  private final PartPage page;

  PressController(Answers answers, PartPage page) {
    this.answers = answers;
    this.page = page;
  }

  @Override
  public List<PartAction> actions() {
    return List.of(
        new PartAction(95, Action.DECIDE, "press.again", "/pers", CaseView.PartView::isOpen));
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/pers")
  String form(CaseAccess access, @PathVariable UUID deel, Model model) {
    page.addFrame(access, deel, Action.DECIDE, model);
    return "press/press";
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/pers")
  String answer(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(defaultValue = "RADIO") String medium,
      @RequestParam(defaultValue = "") String words) {
    answers.answer(access, new PartId(deel), medium, words);
    return page.redirect(access);
  }
}
