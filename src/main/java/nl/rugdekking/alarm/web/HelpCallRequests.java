// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.danger.DangerPlace;
import nl.rugdekking.alarm.web.HelpCallPage.Request;
import nl.rugdekking.alarm.web.HelpCallPage.Subject;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.report.CallbackNumbers;
import nl.rugdekking.report.CallbackNumbers.Reach;
import nl.rugdekking.report.OwnReport.PartReaders;
import nl.rugdekking.report.OwnReportViews;
import nl.rugdekking.report.OwnReportViews.PartInDanger;
import nl.rugdekking.report.ReportText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Collects what the page about a danger needs: who is in danger, where, and how the reader can be
 * reached.
 */
@Component
record HelpCallRequests(
    OwnReportViews reports,
    CallbackNumbers numbers,
    ObjectProvider<Testimony> testimonies,
    Organisations organisations,
    MessageSource messages) {

  /**
   * Returns what the page needs for the person who sent the report.
   *
   * @param alreadyShown what an open page shows now; see {@link Request}
   */
  Request ofReporter(Viewer viewer, UUID report, @Nullable String alreadyShown) {
    var danger = reports.openDanger(viewer, report);
    var telling = danger.telling();
    var back = home() + "/meldingen/" + report;
    var several = danger.parts().size() > 1;
    return new Request(
        back + "/gevaar",
        back,
        danger.parts().stream().map(part -> subject(part, several)).toList(),
        numbers.findReach(viewer, report),
        telling == null ? null : telling.place(),
        telling == null
            ? Set.of()
            : DangerPlace.find(
                Stream.ofNullable(telling.place()), Stream.ofNullable(telling.words())),
        telling != null,
        () -> numbers.findEarlier(viewer),
        alreadyShown);
  }

  private Subject subject(PartInDanger inDanger, boolean several) {
    var person = inDanger.whose();
    return new Subject(inDanger.part(), person.own(), several ? describe(person) : null);
  }

  private String describe(PartReaders person) {
    if (person.own()) {
      return text("report.own.part.you");
    }
    return person.named() == null
        ? text("report.own.part.other", person.place())
        : text("report.own.part.named", person.named());
  }

  /**
   * Returns what the page needs for the affected person. For somebody whom they let read along, the
   * page names nobody and only leads back to the case.
   */
  Request ofAffected(CaseAccess access, @Nullable String alreadyShown) {
    var back = home() + "/mijn/" + access.number();
    var own = access.own();
    var isAffected = access.viewer().person().equals(own.affected());
    var telling = isAffected ? numbers.findTold(access) : Optional.<ReportText>empty();
    return new Request(
        back + "/gevaar",
        back,
        isAffected ? List.of(new Subject(own, true, null)) : List.of(),
        isAffected ? numbers.findReach(access) : new Reach(null, null),
        telling.map(ReportText::place).or(() -> findPlace(access, isAffected)).orElse(null),
        isAffected ? findPlaces(access) : Set.of(),
        telling.isPresent(),
        () -> numbers.findEarlier(access.viewer()),
        alreadyShown);
  }

  // Finds the place in reports by others too. The telephone number is not taken from those reports,
  // because it is not the number of the affected person.
  private Optional<String> findPlace(CaseAccess access, boolean isAffected) {
    return isAffected
        ? testimonies.stream()
            .flatMap(all -> all.listReports(access).stream())
            .flatMap(report -> Stream.ofNullable(report.where()))
            .findFirst()
        : Optional.empty();
  }

  private Set<DangerPlace> findPlaces(CaseAccess access) {
    return DangerPlace.find(
        testimonies.stream().flatMap(all -> all.listReports(access).stream()).toList());
  }

  private String home() {
    return "/" + organisations.current().slug();
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
