// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.Objections;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.UnfinishedWork;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Names what a perpetrator sent that was not answered and that no promise mentions any more, when a
 * part is closed.
 */
@Component
@Order(44)
record ForgottenAnswers(
    Responses responses,
    Objections objections,
    CaseTexts texts,
    CaseAddresses addresses,
    Dates dates)
    implements UnfinishedWork {

  @Override
  public List<ButtonLink> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    var id = part.part().id();
    if (!access.may(Action.READ_SUBJECT, id)) {
      return List.of();
    }
    var base = CasePages.partAddress(addresses.incident(access.number()), id) + "/reactie/";
    var measures = responses.getOverview(access, id).decided().stream().map(Response::id).toList();
    return objections.list(measures).stream()
        .filter(Objection::isForgotten)
        .map(objection -> link(base, objection))
        .toList();
  }

  private ButtonLink link(String base, Objection objection) {
    return new ButtonLink(
        texts.text(
            "objection.unanswered",
            texts.text("objection.kind." + objection.kind().name()),
            dates.day(objection.receivedOn())),
        base + objection.measure().value() + "/bezwaren/" + objection.id(),
        true);
  }
}
