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
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which the person who answers for a case asks how it stands with what is late. */
@Controller
record ProgressController(
    ProgressRequests requests,
    DecisionRequests decisions,
    PartPage page,
    CaseTexts texts,
    CaseAddresses addresses,
    ProgressSentences sentences,
    CaseViews views) {

  static final String PAGE = "/hoe-staat-het";
  private static final String PATH = "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}" + PAGE;

  /**
   * A promise that is late, with its term and the person who keeps it.
   *
   * @param progress what was asked and answered about it, or null
   */
  record Row(String what, String term, String doer, @Nullable String progress) {}

  @Endpoint(value = CASE, action = Action.OVERRULE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    var part = page.addFrame(access, deel, Action.OVERRULE, model);
    var late = requests.listLate(access, part.part(), part.promises());
    var view = views.getForHandler(access);
    model.addAttribute("late", late.stream().map(one -> row(view, part, one)).toList());
    var doers = listDoers(part, late);
    model.addAttribute("doers", texts.listNames(doers));
    model.addAttribute("many", doers.size() > 1);
    model.addAttribute("asked", requests.findAskedToday(access, part.part().id()).isPresent());
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

  private List<String> listDoers(PartView part, List<LatePromise> late) {
    return late.stream().map(one -> decisions.findDoer(part, one.promise())).distinct().toList();
  }

  private Row row(CaseView view, PartView part, LatePromise late) {
    var promise = late.promise();
    var doer = decisions.findDoer(part, promise);
    return new Row(
        texts.promiseName(promise),
        texts.promiseStateText(promise),
        doer,
        view.findProgress(promise)
            .map(progress -> sentences.describeAnswer(progress, doer))
            .orElse(null));
  }
}
