// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.UnfinishedWork;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Names the measures that hold on after a part is closed, each with its last day. */
@Component
@Order(40)
record RunningMeasuresOfPart(
    Responses responses, CaseTexts texts, Dates dates, ResponseAddresses addresses)
    implements UnfinishedWork {

  @Override
  public List<ButtonLink> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    var id = part.part().id();
    if (!access.may(Action.READ_SUBJECT, id)) {
      return List.of();
    }
    var path = addresses.part(access, id) + "/reactie";
    return responses.getOverview(access, id).decided().stream()
        .filter(this::holds)
        .map(measure -> new ButtonLink(describe(measure), path, true))
        .toList();
  }

  private boolean holds(Response measure) {
    return switch (measure.stateOn(responses.today())) {
      case PLANNED, RUNNING -> true;
      case DONE, RECORDED, WITHDRAWN, EXPIRED -> false;
    };
  }

  private String describe(Response measure) {
    var kind = texts.text("response.kind." + measure.kind().name());
    var until = measure.content().reach().until();
    return until == null ? kind : texts.text("response.unfinished", kind, dates.day(until));
  }
}
