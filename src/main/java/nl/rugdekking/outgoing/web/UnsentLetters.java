// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.outgoing.SentLetters;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.UnfinishedWork;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import nl.rugdekking.web.ButtonLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Names the letters to a perpetrator that are still to be sent when a part is closed. */
@Component
@Order(45)
record UnsentLetters(
    Responses responses, SentLetters letters, CaseTexts texts, CaseAddresses addresses)
    implements UnfinishedWork {

  @Override
  public List<ButtonLink> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    var id = part.part().id();
    if (!access.may(Action.READ_SUBJECT, id)) {
      return List.of();
    }
    var base = CasePages.partAddress(addresses.incident(access.number()), id) + "/reactie";
    return responses.getOverview(access, id).decided().stream()
        .flatMap(
            measure ->
                letters.listUnsent(measure).stream().map(letter -> link(base, measure, letter)))
        .toList();
  }

  private ButtonLink link(String base, Response measure, LetterKind letter) {
    return new ButtonLink(
        texts.text("outgoing.unsent", texts.text("paper.kind." + letter.name())),
        base + LetterPlace.path(measure.id(), letter),
        true);
  }
}
