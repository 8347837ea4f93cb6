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
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.StepTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
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
   * @param form the forms of what happened, or empty when nobody classified it yet
   * @param channel the way it reached the affected person
   * @param handler the name of the person who handles the case
   * @param day the day on which the case was registered; of an imported case perhaps only the month
   *     or year
   * @param danger the mark of a danger that was reported, or null when there is none any more
   */
  record Row(
      CaseName name,
      Affected affected,
      String form,
      String channel,
      SeverityMark severity,
      String handler,
      LastStep step,
      String day,
      Deadline deadline,
      @Nullable DangerMark danger) {}

  /**
   * The name of the case in the list, and the address of its page.
   *
   * @param detail another fact about the case, such as its number
   */
  record CaseName(String number, String path, String title, String detail) {}

  /**
   * @param nameAndPosition the name with the position, or only the position when the list may not
   *     show the name
   */
  record Affected(String nameAndPosition, String position) {}

  /**
   * @param code the code by which the page chooses a mark
   */
  record SeverityMark(String code, String text) {}

  /**
   * @param unconfirmed true when nobody has confirmed the alarm yet
   */
  record DangerMark(String text, boolean unconfirmed) {}

  /** The last step in a case, with its day; both are empty when nothing was done. */
  record LastStep(String text, String day) {}

  /**
   * The date on which the next promise is due, in words.
   *
   * @param colour the code by which the page chooses a colour
   */
  record Deadline(String colour, String text) {}

  List<Row> rowsOf(Viewer viewer, List<IncidentSummary> cases) {
    var listed = listedCases.of(viewer, cases.stream().map(CaseTableRows::part).toList());
    var people = names.of(cases);
    return cases.stream()
        .map(summary -> row(summary, Objects.requireNonNull(listed.get(part(summary))), people))
        .toList();
  }

  private static PartId part(IncidentSummary summary) {
    return new PartId(summary.part());
  }

  private Row row(IncidentSummary summary, ListedCase listed, SummaryNames.Names people) {
    var heading = listed.heading();
    return new Row(
        new CaseName(
            summary.number(),
            addresses.incident(summary.number()),
            heading.title(),
            heading.detail()),
        describeAffected(summary, people),
        texts.labels(ClassificationKind.FORM, summary.forms()),
        texts.channel(summary.channel()),
        severity(summary.severity()),
        people.handler(summary).orElseGet(() -> texts.text("finding.filter.nobody")),
        listed.isUnconfirmed()
            ? new LastStep(texts.text("finding.state.danger"), "")
            : lastStep(summary),
        day(summary),
        deadline(summary),
        danger(listed));
  }

  private @Nullable DangerMark danger(ListedCase listed) {
    var danger = listed.danger();
    return danger == null
        ? null
        : new DangerMark(
            texts.text("finding.danger." + danger.stage().name()), listed.isUnconfirmed());
  }

  private Affected describeAffected(IncidentSummary summary, SummaryNames.Names people) {
    var title = summary.positionTitle();
    var position =
        title == null || title.isEmpty() ? texts.body(summary.body()) : texts.word(title);
    var name = people.affected(summary);
    return new Affected(name.map(known -> known + ", " + position).orElse(position), position);
  }

  private SeverityMark severity(@Nullable Severity severity) {
    return severity == null
        ? new SeverityMark("UNKNOWN", texts.text("finding.severity.unknown"))
        : new SeverityMark(severity.name(), texts.nameOf(severity));
  }

  private LastStep lastStep(IncidentSummary summary) {
    var step = summary.lastStep();
    return step == null
        ? new LastStep("", "")
        : new LastStep(
            steps.describe(step.room(), step.kind(), step.about()),
            summary.history() ? "" : dates.shortDay(step.at()));
  }

  // For cases from the past only the day is known, or only the month or the year.
  private String day(IncidentSummary summary) {
    var at = summary.registeredAt();
    return summary.history()
        ? dates.period(LocalDate.ofInstant(at, Dates.ZONE), summary.precision())
        : dates.shortDay(at);
  }

  private Deadline deadline(IncidentSummary summary) {
    if (!summary.open()) {
      return new Deadline(
          "kept", texts.text(summary.history() ? "finding.state.history" : "finding.state.closed"));
    }
    return new Deadline(
        summary.late() > 0 ? "late" : "open",
        summary.due() == null ? texts.text("finding.state.open") : dates.dueBriefly(summary.due()));
  }
}
