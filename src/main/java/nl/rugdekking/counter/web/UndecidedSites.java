// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.counter.CounterChoices;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.UnfinishedWork;
import nl.rugdekking.response.Responses;
import nl.rugdekking.web.ButtonLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Names the measures of which nobody at a site is told, because nobody has chosen their sites. */
@Component
@Order(42)
record UndecidedSites(
    CounterChoices choices, Responses responses, CaseTexts texts, CaseAddresses addresses)
    implements UnfinishedWork {

  @Override
  public List<ButtonLink> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    var id = part.part().id();
    if (!access.may(Action.DECIDE, id)) {
      return List.of();
    }
    var base = CasePages.partAddress(addresses.incident(access.number()), id) + "/reactie/";
    return choices.listUndecided(responses.getOverview(access, id).decided()).stream()
        .map(
            measure ->
                new ButtonLink(
                    texts.text(
                        "counter.unfinished", texts.text("response.kind." + measure.kind().name())),
                    base + measure.id().value() + "/locaties",
                    true))
        .toList();
  }
}
