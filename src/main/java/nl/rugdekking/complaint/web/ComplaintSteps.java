// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.complaint.ComplaintLimit;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.NextStep;
import nl.rugdekking.web.ButtonLink;
import org.springframework.stereotype.Component;

/**
 * Says on the page of a case that the last day for a complaint comes nearer. It comes first once it
 * is within a week.
 */
@Component
record ComplaintSteps(
    Complaints complaints, ComplaintTexts sentences, CaseTexts texts, CaseAddresses addresses)
    implements NextStep.Source {

  @Override
  public List<NextStep> list(CaseAccess access, CaseView view) {
    return access.isTalk()
        ? List.of()
        : view.parts().stream().flatMap(part -> find(access, view, part)).toList();
  }

  private Stream<NextStep> find(CaseAccess access, CaseView view, CaseView.PartView part) {
    var id = part.part().id();
    if (!part.isOpen()
        || part.affected().policeWish() == Wish.NO
        || !access.may(Action.COMPLAINT, id)
        || complaints.isAffected(access, id)) {
      return Stream.empty();
    }
    var status = complaints.getStatus(access, id, Action.COMPLAINT);
    return status.findStanding().isPresent()
        ? Stream.empty()
        : status.limit().stream()
            .filter(limit -> limit.findWarning(complaints.today()).isPresent())
            .map(limit -> step(access, view, part, limit));
  }

  private NextStep step(
      CaseAccess access, CaseView view, CaseView.PartView part, ComplaintLimit limit) {
    var base = CasePages.partAddress(addresses.incident(access.number()), part.part().id());
    var title = texts.text("complaint.task");
    return new NextStep(
        limit.isNearOn(complaints.today()) ? NextStep.Turn.FIRST : NextStep.Turn.BY_TERM,
        DueDates.endOfDay(limit.lastDay()),
        view.parts().size() > 1
            ? texts.text("register.entry.of", title, texts.affectedName(part))
            : title,
        texts.text("complaint.need") + " " + sentences.describeStart(limit),
        List.of(
            new ButtonLink(texts.text("complaint.task.verb"), base + "/klacht", true),
            new ButtonLink(texts.text("complaint.task.ask"), base + "/vragen", false)),
        true);
  }
}
