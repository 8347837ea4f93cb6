// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.finding.SortedCases;
import nl.rugdekking.register.acting.NumberedParts;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.sheet.SheetCell;
import nl.rugdekking.sheet.SheetTable;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the table for the file with a list of cases. It has the columns of the page and some more,
 * full dates, and no names of affected persons. Of somebody who is reported to the police under
 * number it has no title and no position either.
 */
@Component
record CaseSheet(CaseTableRows rows, CaseTexts texts, NumberedParts numbered) {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "title",
          "position",
          "form",
          "channel",
          "severity",
          "handler",
          "step",
          "step-day",
          "due",
          "state",
          "registered");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  SheetTable table(Viewer viewer, SortedCases.Page list) {
    var described = rows.rowsOf(viewer, list.cases());
    var underNumber =
        numbered.filter(list.cases().stream().map(one -> new PartId(one.part())).toList());
    return new SheetTable(
        texts.text("register.incidents"),
        list.cut()
            ? List.of(texts.text("finding.download.cut", SortedCases.MAX_SORTED))
            : List.of(),
        COLUMNS.stream().map(name -> texts.text("finding.column." + name)).toList(),
        IntStream.range(0, described.size())
            .mapToObj(at -> cells(list.cases().get(at), described.get(at), underNumber))
            .toList());
  }

  private List<SheetCell> cells(
      IncidentSummary summary, CaseTableRows.Row row, Set<PartId> underNumber) {
    var step = summary.lastStep();
    var isNumbered = underNumber.contains(new PartId(summary.part()));
    var leftOut = texts.text("finding.download.number");
    return List.of(
        text(row.name().number()),
        text(isNumbered ? leftOut : row.name().title()),
        text(isNumbered ? leftOut : row.affected().position()),
        text(row.form().isEmpty() ? texts.text("register.channel.unknown") : row.form()),
        text(row.channel()),
        text(row.severity().text()),
        text(row.handler()),
        text(row.step().text()),
        step == null || summary.history() ? text("") : day(step.at()),
        createDueCell(summary.due()),
        text(row.danger() == null ? state(summary) : row.danger().text()),
        summary.history() ? text(row.day()) : day(summary.registeredAt()));
  }

  private static SheetCell text(String text) {
    return new SheetCell.Text(text);
  }

  private static SheetCell day(Instant at) {
    return new SheetCell.Day(LocalDate.ofInstant(at, Dates.ZONE));
  }

  // A term in days ends in the last minute of its last day.
  private static SheetCell createDueCell(@Nullable Instant due) {
    if (due == null) {
      return text("");
    }
    var at = LocalDateTime.ofInstant(due, Dates.ZONE);
    return at.toLocalTime().isBefore(END_OF_DAY) ? new SheetCell.Moment(at) : day(due);
  }

  private String state(IncidentSummary summary) {
    if (!summary.open()) {
      return texts.text(summary.history() ? "finding.state.history" : "finding.state.closed");
    }
    return summary.late() > 0
        ? texts.text("finding.state.late", summary.late())
        : texts.text("finding.state.open");
  }
}
