// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseFilter;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.finding.LateCases;
import nl.rugdekking.finding.LateCases.LateCase;
import nl.rugdekking.finding.web.ListedCases.ListedCase;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.task.Task;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns cases with a late promise into rows that show which promise is late, since when, and who
 * handles the case.
 */
@Component
record LateCaseRows(
    CaseTexts texts,
    Dates dates,
    ListedCases listedCases,
    CaseAddresses addresses,
    People people,
    LateCases lateCases,
    AccessControl access) {

  private static final Set<OfficeKind> ANSWERING =
      Set.of(OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY, OfficeKind.FALLBACK);

  private static final CaseFilter LATE =
      new FilterParameters(Map.of(FilterParameters.PROMISE_STATE, PromiseStatus.LATE.name()))
          .toFilter();

  /**
   * One case, with the same texts as the short row of a task.
   *
   * @param task the promise that is late
   * @param detail the name of the handler, and the number of the case
   * @param ask the address of the page on which the viewer asks how it stands, or null
   * @param asked the text of the link to that page
   */
  record Row(
      String severity,
      String path,
      String title,
      String task,
      String detail,
      String state,
      String term,
      @Nullable String ask,
      String asked) {}

  /**
   * Late promises in cases that others handle, for a responsible person or a coordinator; other
   * viewers get none.
   */
  LateCases.LateCaseList listOfOthers(Viewer viewer, int limit) {
    return viewer.holdsOffice(OfficeKind.RESPONSIBLE) || viewer.holdsOffice(OfficeKind.COORDINATOR)
        ? lateCases.list(viewer, LATE, viewer.person(), limit)
        : LateCases.LateCaseList.NONE;
  }

  static List<PartId> partsOf(Collection<LateCase> cases) {
    return cases.stream().map(LateCaseRows::part).toList();
  }

  /** Leaves out cases with danger, because they are already at the top of the same page. */
  static List<LateCase> withoutDanger(List<LateCase> cases, List<Task> tasks) {
    var inDanger =
        tasks.stream()
            .filter(Task::isAboutDanger)
            .flatMap(task -> Stream.ofNullable(task.about()))
            .map(Task.About::part)
            .toList();
    return cases.stream().filter(late -> !inDanger.contains(part(late))).toList();
  }

  private static PartId part(LateCase late) {
    return new PartId(late.summary().part());
  }

  /**
   * Returns the rows for a page that lists no other cases. Each time that titles are read, the
   * audit log gets a row. So a page with more cases reads all titles at once and calls the method
   * below.
   */
  List<Row> rowsOf(Viewer viewer, List<LateCase> cases) {
    return rowsOf(viewer, cases, listedCases.of(viewer, partsOf(cases)));
  }

  List<Row> rowsOf(Viewer viewer, List<LateCase> cases, Map<PartId, ListedCase> listed) {
    var asking = listAskPaths(viewer, cases);
    var handlers =
        people.mapById(PersonId.collect(cases.stream().map(late -> late.summary().handler())));
    return cases.stream()
        .map(
            late ->
                row(
                    late,
                    Objects.requireNonNull(listed.get(part(late))),
                    handlers,
                    asking.get(part(late))))
        .toList();
  }

  // Only the person who answers for a case asks its handler how it stands.
  private Map<PartId, String> listAskPaths(Viewer viewer, List<LateCase> cases) {
    return ANSWERING.stream().noneMatch(viewer::holdsOffice)
        ? Map.of()
        : cases.stream()
            .filter(late -> mayAsk(viewer, late))
            .collect(
                Collectors.toMap(
                    LateCaseRows::part,
                    late ->
                        CasePages.partAddress(
                                addresses.incident(late.summary().number()), part(late))
                            + "/hoe-staat-het"));
  }

  private boolean mayAsk(Viewer viewer, LateCase late) {
    var handler = late.summary().handler();
    return handler != null
        && !handler.equals(viewer.person())
        && access.may(viewer, late.incident(), part(late), Action.OVERRULE);
  }

  private Row row(
      LateCase late, ListedCase listed, Map<PersonId, Person> handlers, @Nullable String ask) {
    var summary = late.summary();
    var severity = summary.severity();
    return new Row(
        severity == null ? "UNKNOWN" : severity.name(),
        addresses.incident(summary.number()),
        listed.heading().title(),
        describeLate(late),
        describeHandler(summary.handler(), handlers) + " · " + listed.heading().detail(),
        "late",
        dates.due(Objects.requireNonNull(summary.due())),
        ask,
        describeQuestion(late));
  }

  private String describeQuestion(LateCase late) {
    if (late.asked() == null) {
      return texts.text("finding.late.ask");
    }
    return late.answered()
        ? texts.text("finding.late.answered")
        : texts.text("finding.late.asked", dates.past(late.asked()));
  }

  private String describeLate(LateCase late) {
    var kind = texts.text("promise.kind." + late.promise().code());
    int more = late.summary().late() - 1;
    return more < 1 ? kind : texts.text("finding.late.more", kind, more);
  }

  private String describeHandler(@Nullable PersonId handler, Map<PersonId, Person> handlers) {
    return Stream.ofNullable(handler)
        .flatMap(personId -> Optional.ofNullable(handlers.get(personId)).stream())
        .map(Person::name)
        .findFirst()
        .orElseGet(() -> texts.text("finding.filter.nobody"));
  }
}
