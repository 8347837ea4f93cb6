// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.talk.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.talk.LegalDuty;
import nl.rugdekking.handling.talk.TalkRecords;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which a confidential adviser records what the law obliged them to pass on. */
@Controller
record DisclosureController(TalkRecords talks, PartPage page, CaseTexts texts) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/melden-moest";

  @Endpoint(value = CASE, action = Action.REFER)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    model.addAttribute("form", DisclosureForm.empty());
    return view(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.REFER)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @ModelAttribute("form") DisclosureForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    form.check(errors, day -> talks.isPossibleDay(access, part, day));
    if (errors.hasErrors()) {
      return view(access, deel, model);
    }
    talks.disclose(
        access, part, form.id(), form.getDuty(), form.getDay(), form.reasonWhenNotTold());
    return page.redirect(access);
  }

  private String view(CaseAccess access, UUID part, Model model) {
    page.addFrame(access, part, Action.REFER, model);
    model.addAttribute(
        "duties",
        Arrays.stream(LegalDuty.values())
            .map(duty -> new Choice(duty.name(), texts.text("handling.disclosure." + duty)))
            .toList());
    model.addAttribute(
        "tellings",
        List.of(
            new Choice("YES", texts.text("handling.disclosure.told.YES")),
            new Choice("NO", texts.text("handling.disclosure.told.NO"))));
    return "handling/disclose";
  }
}
