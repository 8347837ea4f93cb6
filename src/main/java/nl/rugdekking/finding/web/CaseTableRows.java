// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.finding.web.ListedCases.ListedCase;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.StepTexts;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;

/** Turns cases into the rows of the table of cases, and of the file that can be made of it. */
@Component
record CaseTableRows(
    CaseTexts texts,
    StepTexts steps,
    Dates dates,
    ListedCases listedCases,
    SummaryNames names,
    CaseAddresses addresses) {

  /**
   * A row of the table.
   *
   * @param detail what else the list says of the case, such as its number
   * @param whom the name of the affected if the list may show it, and their position
   * @param severity the code of the severity
   * @param position the position of the affected
   * @param step the last step, or empty
   * @param stepDay when that was, or empty
   * @param state the state of the chip with the term
   * @param danger true when nobody has confirmed the alarm yet
   */
  record Row(
      String number,
      String path,
      String title,
      String detail,
      String whom,
      String position,
      String form,
      String channel,
      String severity,
      String severityText,
      String handler,
      String step,
      String stepDay,
      String day,
      String state,
      String term,
      boolean danger) {}

  List<Row> rowsOf(Viewer viewer, List<IncidentSummary> cases) {
    var listed = listedCases.of(viewer, cases.stream().map(CaseTableRows::part).toList());
    var known = names.of(cases);
    return cases.stream()
        .map(one -> row(one, Objects.requireNonNull(listed.get(part(one))), known))
        .toList();
  }

  private static PartId part(IncidentSummary summary) {
    return new PartId(summary.part());
  }

  private Row row(IncidentSummary one, ListedCase listed, SummaryNames.Names known) {
    var step = one.lastStep();
    return new Row(
        one.number(),
        addresses.incident(one.number()),
        listed.heading().title(),
        listed.heading().detail(),
        whom(one, known),
        position(one),
        texts.labels(ClassificationKind.FORM, one.forms()),
        texts.channel(one.channel()),
        one.severity() == null ? "UNKNOWN" : one.severity().name(),
        one.severity() == null
            ? texts.text("finding.severity.unknown")
            : texts.nameOf(one.severity()),
        known.handler(one).orElseGet(() -> texts.text("finding.filter.nobody")),
        step == null ? "" : steps.describe(step.room(), step.kind(), step.about()),
        step == null || one.history() ? "" : dates.shortDay(step.at()),
        day(one),
        listed.danger() ? "late" : state(one),
        listed.danger() ? texts.text("finding.state.danger") : term(one),
        listed.danger());
  }

  private String whom(IncidentSummary one, SummaryNames.Names known) {
    var position = position(one);
    return known.affected(one).map(name -> name + ", " + position).orElse(position);
  }

  private String position(IncidentSummary one) {
    var title = one.positionTitle();
    return title == null || title.isEmpty() ? texts.body(one.body()) : texts.word(title);
  }

  // For cases from the past only the day is known, or only the month or the year.
  private String day(IncidentSummary one) {
    var at = one.registeredAt();
    return one.history()
        ? dates.period(LocalDate.ofInstant(at, Dates.ZONE), one.precision())
        : dates.shortDay(at);
  }

  private static String state(IncidentSummary one) {
    if (!one.open()) {
      return "kept";
    }
    return one.late() > 0 ? "late" : "open";
  }

  private String term(IncidentSummary one) {
    if (!one.open()) {
      return texts.text(one.history() ? "finding.state.history" : "finding.state.closed");
    }
    return one.due() == null ? texts.text("finding.state.open") : dates.due(one.due());
  }
}
