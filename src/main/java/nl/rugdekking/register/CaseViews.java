// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Reads a case for a page, limited to the parts that the viewer may see. */
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

  /** Reads the parts that a handler or supervisor may see, with their whole timeline. */
  @Transactional(readOnly = true)
  public CaseView getForHandler(CaseAccess caseAccess) {
    return view(caseAccess, caseAccess.parts(Action.READ), true);
  }

  /**
   * Reads one part for the affected and the people they trust. The lines that the police asked to
   * hide are left out (domain rule 3), and so are those for handlers only.
   */
  @Transactional(readOnly = true)
  public CaseView getForAffected(CaseAccess caseAccess, PartId part) {
    return view(caseAccess, List.of(caseAccess.require(Action.READ_OWN, part)), false);
  }

  private CaseView view(CaseAccess caseAccess, List<CasePart> seen, boolean policeMarked) {
    var entries =
        caseAccess.incidents().stream()
            .flatMap(incident -> entries(incident, seen))
            .filter(entry -> policeMarked || !entry.policeMarked())
            .filter(entry -> policeMarked || !entry.kind().isForHandlers())
            .toList();
    var names = names(seen, entries);
    var incident = incidents.get(mainIncident(caseAccess, seen));
    var told = listReports(caseAccess);
    var destroyed = timeline.isDestroyed(incident.key());
    return new CaseView(
        caseAccess.number(),
        incident,
        seen.stream().map(part -> part(caseAccess, part, names)).toList(),
        lines(caseAccess, entries, told, names),
        destroyed,
        destroyed || told.stream().anyMatch(Testimony.VisibleReport::isDestroyed));
  }

  // Of joined incidents, the one that has the number of the case, unless the viewer may see no part
  // of it.
  private static IncidentId mainIncident(CaseAccess caseAccess, List<CasePart> seen) {
    return seen.isEmpty() || seen.stream().anyMatch(p -> p.incident().equals(caseAccess.incident()))
        ? caseAccess.incident()
        : seen.getFirst().incident();
  }

  // Lines about the incident as a whole are shown with any part that was registered with it.
  private Stream<TimelineEntry> entries(IncidentId incident, List<CasePart> seen) {
    var ids =
        seen.stream()
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

  /**
   * Returns true when reports of this incident are hidden from the affected, because they may be
   * about other people too.
   */
  @Transactional(readOnly = true)
  public boolean hasHiddenReports(CaseAccess caseAccess, PartId part) {
    var incident = caseAccess.require(Action.READ_OWN, part).incident();
    return testimonies.stream()
        .anyMatch(testimony -> testimony.hasHiddenReports(caseAccess, incident));
  }

  private Map<PersonId, Person> names(List<CasePart> parts, List<TimelineEntry> entries) {
    return people.mapById(
        Stream.concat(
                parts.stream().flatMap(part -> Stream.of(part.affected(), part.owner())),
                entries.stream().map(TimelineEntry::by))
            .filter(Objects::nonNull)
            .map(PersonId.class::cast)
            .collect(Collectors.toSet()));
  }

  private CaseView.PartView part(
      CaseAccess caseAccess, CasePart part, Map<PersonId, Person> names) {
    var affected = affecteds.find(part.id()).orElseThrow();
    var owed = promises.list(part.id());
    return new CaseView.PartView(
        part,
        affected,
        name(caseAccess, part, affected, names),
        nameOf(part.owner(), names),
        owed,
        doers(caseAccess, owed, names),
        access.readers(part.withoutHold()));
  }

  // Whoever settled a promise wrote a line on the timeline, so their names were read for it.
  private static Map<PromiseId, String> doers(
      CaseAccess caseAccess, List<Promise> owed, Map<PersonId, Person> names) {
    var doers = new HashMap<PromiseId, String>();
    for (var promise : owed) {
      var name = nameOf(promise.settledBy(), names);
      if (name != null && !caseAccess.personsWithheld().contains(promise.settledBy())) {
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
      List<Testimony.VisibleReport> told,
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
              entry.about(),
              entry.words(),
              entry.policeMarked(),
              null));
    }
    told.forEach(report -> lines.add(line(report)));
    lines.sort(Comparator.comparing(CaseView.Line::at).reversed());
    return lines;
  }

  private static CaseView.Line line(Testimony.VisibleReport told) {
    return new CaseView.Line(
        null,
        told.at(),
        told.by(),
        told.nameless() ? CaseEntryKind.REPORTED_NAMELESS : CaseEntryKind.REPORTED,
        about(told),
        told.words(),
        false,
        told);
  }

  private static @Nullable String about(Testimony.VisibleReport told) {
    var about =
        Stream.of(told.when(), told.where())
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
    return part(caseAccess, casePart, names(List.of(casePart), List.of()));
  }
}
