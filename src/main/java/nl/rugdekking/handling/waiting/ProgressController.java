// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.ProgressRequests;
import nl.rugdekking.handling.ProgressRequests.LatePromise;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which the person who answers for a case asks how it stands with what is late. */
@Controller
record ProgressController(
    ProgressRequests requests,
    PartPage page,
    CaseTexts texts,
    CaseAddresses addresses,
    People people,
    Dates dates) {

  static final String PAGE = "/hoe-staat-het";
  private static final String PATH = "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}" + PAGE;

  /** A promise that is late, with its term and the person who keeps it. */
  record Row(String what, String term, String doer) {}

  @Endpoint(value = CASE, action = Action.OVERRULE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    var part = page.addFrame(access, deel, Action.OVERRULE, model);
    var late = requests.listLate(access, part.part(), part.promises());
    model.addAttribute("late", late.stream().map(this::row).toList());
    model.addAttribute("doers", String.join(", ", listDoers(late)));
    model.addAttribute(
        "asked", requests.findAskedToday(access, part.part().id()).map(dates::time).orElse(null));
    model.addAttribute("mayAssign", access.may(Action.ASSIGN, part.part().id()));
    return "handling/progress";
  }

  @Endpoint(value = CASE, action = Action.OVERRULE)
  @PostMapping(PATH)
  String ask(CaseAccess access, @PathVariable UUID deel, Model model) {
    var id = new PartId(deel);
    try {
      requests.ask(access, id);
    } catch (RefusedException refused) {
      model.addAttribute("refused", refused.messageKey());
      return show(access, deel, model);
    }
    var base = CasePages.partAddress(addresses.incident(access.number()), id);
    return "redirect:" + base + PAGE;
  }

  private List<String> listDoers(List<LatePromise> late) {
    return late.stream().map(this::doer).distinct().toList();
  }

  private Row row(LatePromise late) {
    var due = late.promise().due();
    return new Row(
        texts.promiseName(late.promise()), due == null ? "" : dates.due(due), doer(late));
  }

  private String doer(LatePromise late) {
    return people
        .find(late.doer())
        .map(Person::name)
        .orElseGet(() -> texts.text("handling.overrule.handler"));
  }
}
