// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.TalkAlarms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which the confidential adviser calls somebody because of danger that was told in a
 * talk.
 */
@Controller
record TalkAlarmController(TalkAlarms alarms, TalkAlarmPage page, FirstHourPage hour) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/oproepen";

  @Endpoint(value = CASE, action = Action.CALL)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    model.addAttribute("form", CallForm.empty());
    return page.show(access, new PartId(deel), model);
  }

  @Endpoint(value = CASE, action = Action.CALL)
  @PostMapping(PATH)
  String call(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") CallForm form,
      BindingResult errors,
      Model model) {
    form.check(errors);
    if (errors.hasErrors()) {
      return page.show(access, new PartId(deel), model);
    }
    alarms.call(access, new PartId(deel), form.toSubmittedText());
    return hour.redirect(access, new PartId(deel));
  }
}
