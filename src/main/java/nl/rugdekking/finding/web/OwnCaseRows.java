// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.finding.OwnCases;
import nl.rugdekking.finding.TalkAnnouncements;
import nl.rugdekking.finding.web.CaseListRows.Row;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns somebody's own cases, and cases that they follow, into rows with the words of their report
 * and the questions or messages that wait for them. Before the second step of signing in, a row
 * shows neither those words nor the name of the handler.
 */
@Component
record OwnCaseRows(
    CaseListRows rows,
    OwnCases own,
    TalkAnnouncements talks,
    People people,
    CaseTexts texts,
    CaseAddresses addresses,
    CurrentViewer currentViewer) {

  private static final int MAX_TITLE = 70;

  /** The data that the rows of one page show besides the facts of each case. */
  private record RowDetails(
      PersonId viewer,
      boolean secondStep,
      Map<PersonId, Person> people,
      Map<PartId, String> words,
      Set<PartId> asked,
      Set<PartId> answered) {}

  List<Row> of(Viewer viewer, List<IncidentSummary> cases) {
    var parts = cases.stream().map(CaseListRows::part).toList();
    var secondStep = currentViewer.hasSecondStep();
    var details =
        new RowDetails(
            viewer.person(),
            secondStep,
            people.mapById(persons(cases)),
            secondStep ? own.showWords(viewer, parts) : Map.of(),
            own.listAsked(viewer, parts),
            talks.listAnswered(viewer, parts));
    return rows.markUnconfirmed(
        cases, cases.stream().map(summary -> row(summary, details)).toList());
  }

  private static Set<PersonId> persons(List<IncidentSummary> cases) {
    return PersonId.collect(
        cases.stream().flatMap(summary -> Stream.of(summary.affected(), summary.handler())));
  }

  private Row row(IncidentSummary summary, RowDetails details) {
    var followed = findFollowed(summary, details);
    var path =
        followed == null
            ? addresses.ownCase(summary.number())
            : addresses.followedPart(summary.number(), CaseListRows.part(summary));
    var row =
        new Row(
            title(summary, followed, details),
            path,
            detail(summary),
            CaseListRows.state(summary),
            text(summary, details));
    return withWaiting(row, CaseListRows.part(summary), details);
  }

  private static @Nullable Person findFollowed(IncidentSummary summary, RowDetails details) {
    var affected = summary.affected();
    return affected == null || affected.equals(details.viewer())
        ? null
        : details.people().get(affected);
  }

  private String title(IncidentSummary summary, @Nullable Person followed, RowDetails details) {
    if (followed != null) {
      return texts.text("finding.own.of", followed.name());
    }
    if (summary.talk()) {
      return rows.title(summary);
    }
    var words = details.words().get(CaseListRows.part(summary));
    if (words != null && rows.isWithoutWords(words)) {
      return texts.text("finding.own.danger", rows.when(summary));
    }
    if (words != null && !words.isBlank()) {
      return shorten(words.strip());
    }
    return details.secondStep() && words == null && !summary.history()
        ? texts.text("finding.own.for-you")
        : texts.text("finding.own.report", rows.when(summary));
  }

  private static String shorten(String words) {
    var line = words.lines().findFirst().orElse("");
    if (line.length() <= MAX_TITLE) {
      return line;
    }
    int end = line.lastIndexOf(' ', MAX_TITLE);
    return line.substring(0, end > 0 ? end : MAX_TITLE) + "…";
  }

  private String detail(IncidentSummary summary) {
    return summary.talk() ? rows.when(summary) : rows.when(summary) + " · " + summary.number();
  }

  private Row withWaiting(Row row, PartId part, RowDetails details) {
    if (details.answered().contains(part)) {
      return row.withState("soon", texts.text("finding.state.message"));
    }
    return details.asked().contains(part)
        ? row.withState("soon", texts.text("finding.state.question"))
        : row;
  }

  // The text names the handler and the day by which they promised to do the next thing.
  private String text(IncidentSummary summary, RowDetails details) {
    var handler = summary.handler() == null ? null : details.people().get(summary.handler());
    Instant due = summary.due();
    var isNext = summary.open() && !summary.talk() && summary.late() == 0;
    return details.secondStep() && isNext && handler != null && due != null
        ? texts.text("finding.state.next", handler.name(), rows.dates().dueDay(due))
        : rows.text(summary);
  }
}
