// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a case for a page, but only the parts (affected persons) that the viewer may see. */
@Service
public class CaseViews {

  private final IncidentRepository incidents;
  private final AffectedRepository affecteds;
  private final Timeline timeline;
  private final Promises promises;
  private final People people;
  private final AccessControl access;
  private final ObjectProvider<Testimony> testimonies;

  CaseViews(
      IncidentRepository incidents,
      AffectedRepository affecteds,
      Timeline timeline,
      Promises promises,
      People people,
      AccessControl access,
      ObjectProvider<Testimony> testimonies) {
    this.incidents = incidents;
    this.affecteds = affecteds;
    this.timeline = timeline;
    this.promises = promises;
    this.people = people;
    this.access = access;
    this.testimonies = testimonies;
  }

  /** Reads what the blocks of a page show in one transaction, so that each row is read once. */
  @Transactional(readOnly = true)
  public String readPage(Supplier<String> page) {
    return page.get();
  }

  /** Reads the parts that a handler or supervisor may see, with their whole timeline. */
  @Transactional(readOnly = true)
  public CaseView getForHandler(CaseAccess caseAccess) {
    return view(caseAccess, caseAccess.parts(Action.READ), true);
  }

  /**
   * Reads one part for the affected person and the people they trust. The lines that the police
   * asked to hide are left out (domain rule 3), and so are those for handlers only. What is done
   * toward the perpetrator is left out for the people whom the affected person trusts.
   */
  @Transactional(readOnly = true)
  public CaseView getForAffected(CaseAccess caseAccess, PartId part) {
    return view(caseAccess, List.of(caseAccess.require(Action.READ_OWN, part)), false);
  }

  private CaseView view(CaseAccess caseAccess, List<CasePart> visible, boolean forHandler) {
    var entries =
        caseAccess.incidents().stream()
            .flatMap(incident -> entries(incident, visible))
            .filter(entry -> forHandler || entry.isForAffected(caseAccess, visible.getFirst()))
            .filter(entry -> !entry.kind().isOfTalk() || mayReadTalk(caseAccess, entry))
            .toList();
    var names = names(caseAccess, visible, entries);
    var incident = incidents.get(mainIncident(caseAccess, visible));
    var reports = listReports(caseAccess);
    var destroyed = timeline.isDestroyed(incident.key());
    return new CaseView(
        caseAccess.number(),
        incident,
        visible.stream().map(part -> part(caseAccess, part, names)).toList(),
        lines(caseAccess, entries, reports, names),
        destroyed,
        destroyed || reports.stream().anyMatch(Testimony.VisibleReport::isDestroyed));
  }

  // Only the confidential adviser and the affected person may end a talk, and so read its lines.
  private static boolean mayReadTalk(CaseAccess caseAccess, TimelineEntry entry) {
    return entry.part() != null && caseAccess.may(Action.END_TALK, entry.part());
  }

  // When several incidents are handled as one case, the page shows the facts of the incident that
  // gave the case its number, or of another one when the viewer may see no part of that incident.
  private static IncidentId mainIncident(CaseAccess caseAccess, List<CasePart> visible) {
    var main = caseAccess.incident();
    var maySeeMain =
        visible.isEmpty() || visible.stream().anyMatch(part -> part.incident().equals(main));
    return maySeeMain ? main : visible.getFirst().incident();
  }

  // Lines about the incident as a whole are shown with any part that was registered with it.
  private Stream<TimelineEntry> entries(IncidentId incident, List<CasePart> visible) {
    var ids =
        visible.stream()
            .filter(part -> part.incident().equals(incident))
            .map(CasePart::id)
            .collect(Collectors.toSet());
    return ids.isEmpty()
        ? Stream.empty()
        : timeline.list(incident).stream()
            .filter(entry -> entry.part() == null || ids.contains(entry.part()));
  }

  /** The reports of this case that the viewer may read. */
  @Transactional(readOnly = true)
  public List<Testimony.VisibleReport> listReports(CaseAccess caseAccess) {
    return testimonies.stream()
        .flatMap(testimony -> testimony.listReports(caseAccess).stream())
        .toList();
  }

  /** The facts of the event as they were reported, for somebody to whom a promise was given. */
  @Transactional(readOnly = true)
  public List<Testimony.ReportedFacts> listFacts(CaseAccess caseAccess, PartId part) {
    return testimonies.stream()
        .flatMap(testimony -> testimony.listFacts(caseAccess, part).stream())
        .toList();
  }

  /**
   * Returns true when reports of this incident are hidden from the affected person, because they
   * may be about other people too.
   */
  @Transactional(readOnly = true)
  public boolean hasHiddenReports(CaseAccess caseAccess, PartId part) {
    var incident = caseAccess.require(Action.READ_OWN, part).incident();
    return testimonies.stream()
        .anyMatch(testimony -> testimony.hasHiddenReports(caseAccess, incident));
  }

  private Map<PersonId, Person> names(
      CaseAccess access, List<CasePart> parts, List<TimelineEntry> entries) {
    return people.mapById(
        PersonId.collect(
            Stream.of(
                    parts.stream().flatMap(part -> Stream.of(part.affected(), part.owner())),
                    parts.stream()
                        .flatMap(part -> access.promiseOwners(part.id()).values().stream()),
                    entries.stream().map(TimelineEntry::by))
                .flatMap(persons -> persons)));
  }

  private CaseView.PartView part(
      CaseAccess caseAccess, CasePart part, Map<PersonId, Person> names) {
    var affected = affecteds.find(part.id()).orElseThrow();
    var partPromises = promises.list(part.id());
    return new CaseView.PartView(
        part,
        affected,
        name(caseAccess, part, affected, names),
        nameOf(part.owner(), names),
        partPromises,
        doers(caseAccess, partPromises, names),
        access.readers(part.withoutHold()));
  }

  // A person who settled a promise also wrote a line on the timeline, so their name was read with
  // it. An unsettled promise has the name of the person to whom it was given.
  private static Map<PromiseId, String> doers(
      CaseAccess caseAccess, List<Promise> partPromises, Map<PersonId, Person> names) {
    var doers = new HashMap<PromiseId, String>();
    for (var promise : partPromises) {
      var doer =
          promise.state().isSettled()
              ? promise.settledBy()
              : caseAccess.promiseOwners(promise.part()).get(promise.id().value());
      var name = nameOf(doer, names);
      if (name != null && !caseAccess.personsWithheld().contains(doer)) {
        doers.put(promise.id(), name);
      }
    }
    return doers;
  }

  private static @Nullable String name(
      CaseAccess caseAccess, CasePart part, PartRecord affected, Map<PersonId, Person> names) {
    if (!caseAccess.mayKnowName(part.id())) {
      return null;
    }
    return part.affected() == null ? affected.reportedName() : nameOf(part.affected(), names);
  }

  private List<CaseView.Line> lines(
      CaseAccess caseAccess,
      List<TimelineEntry> entries,
      List<Testimony.VisibleReport> reports,
      Map<PersonId, Person> names) {
    var lines = new ArrayList<CaseView.Line>();
    var hidden = caseAccess.personsWithheld();
    for (var entry : entries) {
      lines.add(
          new CaseView.Line(
              entry.part(),
              entry.at(),
              hidden.contains(entry.by()) ? null : nameOf(entry.by(), names),
              entry.kind(),
              findAbout(caseAccess, entry),
              entry.words(),
              entry.policeMarked(),
              null));
    }
    reports.forEach(report -> lines.add(line(report)));
    reports.forEach(report -> lines.addAll(messages(report)));
    lines.sort(Comparator.comparing(CaseView.Line::at).reversed());
    return lines;
  }

  // Somebody who only follows the case may not open files, so the line gets no link to the file.
  private static @Nullable String findAbout(CaseAccess caseAccess, TimelineEntry entry) {
    return entry.kind() == CaseEntryKind.FILE_ADDED
            && !caseAccess.may(Action.READ_REPORT, Objects.requireNonNull(entry.part()))
        ? null
        : entry.about();
  }

  private static List<CaseView.Line> messages(Testimony.VisibleReport report) {
    var conversation = report.conversation();
    return conversation == null
        ? List.of()
        : conversation.said().stream().map(said -> line(said, report.by())).toList();
  }

  private static CaseView.Line line(Testimony.ConversationMessage said, @Nullable String reporter) {
    return new CaseView.Line(
        null,
        said.at(),
        said.fromReporter() ? reporter : said.by(),
        said.fromReporter() ? CaseEntryKind.MESSAGE_RECEIVED : CaseEntryKind.MESSAGE_SENT,
        null,
        said.words(),
        false,
        null);
  }

  private static CaseView.Line line(Testimony.VisibleReport reports) {
    return new CaseView.Line(
        null,
        reports.at(),
        reports.by(),
        reports.nameless() ? CaseEntryKind.REPORTED_NAMELESS : CaseEntryKind.REPORTED,
        describeTimeAndPlace(reports),
        reports.words(),
        false,
        reports);
  }

  private static @Nullable String describeTimeAndPlace(Testimony.VisibleReport reports) {
    var about =
        Stream.of(reports.when(), reports.where())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return about.isEmpty() ? null : about;
  }

  private static @Nullable String nameOf(@Nullable PersonId person, Map<PersonId, Person> names) {
    var found = person == null ? null : names.get(person);
    return found == null ? null : found.name();
  }

  /** The incident as a whole, for the form that assesses it. */
  @Transactional(readOnly = true)
  public IncidentRecord getIncident(CaseAccess caseAccess) {
    return incidents.get(mainIncident(caseAccess, caseAccess.parts(Action.ASSESS)));
  }

  /** One part of the case, for the page that performs this action on it. */
  @Transactional(readOnly = true)
  public CaseView.PartView getPart(CaseAccess caseAccess, PartId part, Action action) {
    var casePart = caseAccess.require(action, part);
    return part(caseAccess, casePart, names(caseAccess, List.of(casePart), List.of()));
  }
}
