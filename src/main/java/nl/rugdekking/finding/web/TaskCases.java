// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.TaskFacts;
import nl.rugdekking.finding.web.ListedCases.ListedCase;
import nl.rugdekking.subject.EarlierActs;
import nl.rugdekking.task.Task;
import org.springframework.stereotype.Component;

/**
 * Looks up the titles, facts and names of the cases that tasks belong to, for all tasks of a page
 * together.
 */
@Component
record TaskCases(
    ListedCases listedCases,
    TaskFacts facts,
    RowNames names,
    EarlierActs acts,
    CurrentViewer currentViewer) {

  /**
   * The data of the cases that a list of tasks shows.
   *
   * @param listed the cases that the viewer may open; for other cases only the facts were read
   * @param names the names that the list may show
   * @param earlier the number of earlier cases against the same perpetrator, where there are any
   */
  record CaseDetails(
      Map<PartId, ListedCase> listed,
      Map<PartId, TaskFacts.Fact> facts,
      Map<PartId, String> names,
      Map<PartId, Integer> earlier) {}

  /**
   * @param others the cases that the same page lists besides the tasks, so that the audit log gets
   *     one row for the whole page
   */
  CaseDetails of(Viewer viewer, List<Task.About> about, List<PartId> others) {
    var all = about.stream().map(Task.About::part).distinct().toList();
    var opened =
        about.stream().filter(Task.About::opensCase).map(Task.About::part).distinct().toList();
    return new CaseDetails(
        listedCases.of(viewer, Stream.concat(opened.stream(), others.stream()).toList()),
        facts.list(all),
        names.namesOf(opened),
        currentViewer.hasSecondStep() ? acts.count(viewer, opened) : Map.of());
  }
}
