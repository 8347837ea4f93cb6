// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.UnfinishedWork;
import nl.rugdekking.subject.Subjects;
import nl.rugdekking.web.ButtonLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says that no perpetrator is recorded in a part. */
@Component
@Order(30)
record UnrecordedSubject(Subjects subjects, CaseTexts texts, CaseAddresses addresses)
    implements UnfinishedWork {

  @Override
  public List<ButtonLink> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    var id = part.part().id();
    return !access.may(Action.READ_SUBJECT, id) || subjects.areRecorded(access, id)
        ? List.of()
        : List.of(
            new ButtonLink(
                texts.text("subject.unfinished"),
                CasePages.partAddress(addresses.incident(access.number()), id) + "/veroorzakers",
                true));
  }
}
