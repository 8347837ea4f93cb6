// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.aftercare.CareChoice;
import nl.rugdekking.aftercare.CareChoices;
import nl.rugdekking.aftercare.CareContacts;
import nl.rugdekking.aftercare.CareKinds;
import nl.rugdekking.aftercare.CareReading;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows a care giver how to reach the affected person, what that person lets them read, and their
 * own contacts.
 */
@Component
@Order(5)
record CareGiverBlock(
    CareChoices choices,
    CareContacts contacts,
    ContactTexts texts,
    CaseViews views,
    CaseAddresses addresses)
    implements PromiseOwnerBlock {

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    if (!CareKinds.contains(promise.kind())) {
      return Optional.empty();
    }
    var choice = choices.findForGiver(access, promise);
    var incident = addresses.incident(access.number());
    model.addAttribute("careChoice", choice.orElse(null));
    model.addAttribute(
        "carePhone", PhoneLine.ofNullable(choice.map(CareChoice::phone).orElse(null)));
    model.addAttribute(
        "careReports", choice.map(one -> listReports(access, promise, one)).orElse(List.of()));
    model.addAttribute("careTalks", texts.list(contacts.list(access, promise), false));
    model.addAttribute(
        "careContactPath",
        Promise.pathForOwner(incident, promise.part(), promise.id()) + "/contact");
    model.addAttribute("careHome", addresses.home() + "/nazorg");
    return Optional.of("aftercare/giver");
  }

  private List<String> listReports(CaseAccess access, Promise promise, CareChoice choice) {
    return choice.reading() != CareReading.REPORT
        ? List.of()
        : views.listFacts(access, promise.part()).stream()
            .map(Testimony.ReportedFacts::words)
            .toList();
  }
}
