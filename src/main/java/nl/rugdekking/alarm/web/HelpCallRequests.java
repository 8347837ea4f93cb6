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
 * Finds out who is in danger in a report or a case, and how the reader said they can be reached.
 */
@Component
record HelpCallRequests(
    OwnReportViews reports,
    CallbackNumbers numbers,
    ObjectProvider<Testimony> testimonies,
    Organisations organisations,
    MessageSource messages) {

  /** Describes the page for the person who sent the report. */
  Request ofReporter(Viewer viewer, UUID report, @Nullable String shown) {
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
        shown);
  }

  private Subject subject(PartInDanger inDanger, boolean several) {
    var whose = inDanger.whose();
    return new Subject(inDanger.part(), whose.own(), several ? describe(whose) : null);
  }

  private String describe(PartReaders whose) {
    if (whose.own()) {
      return text("report.own.part.you");
    }
    return whose.named() == null
        ? text("report.own.part.other", whose.place())
        : text("report.own.part.named", whose.named());
  }

  /**
   * Describes the page for the affected person. Somebody whom they allow to read their case is led
   * back to the page of the case.
   */
  Request ofAffected(CaseAccess access, @Nullable String shown) {
    var back = home() + "/mijn/" + access.number();
    var own = access.own();
    var isAffected = access.viewer().person().equals(own.affected());
    var told = isAffected ? numbers.findTold(access) : Optional.<ReportText>empty();
    return new Request(
        back + "/gevaar",
        back,
        isAffected ? List.of(new Subject(own, true, null)) : List.of(),
        isAffected ? numbers.findReach(access) : new Reach(null, null),
        told.map(ReportText::place).or(() -> findPlace(access, isAffected)).orElse(null),
        isAffected ? findPlaces(access) : Set.of(),
        told.isPresent(),
        () -> numbers.findEarlier(access.viewer()),
        shown);
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
