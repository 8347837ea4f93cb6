// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the rules: what may this viewer do in this case, and who reads it. */
@Service
public class Access {

  private final CaseRepository cases;
  private final People people;
  private final Audit audit;
  private final Deputies standIns;

  Access(CaseRepository cases, People people, Audit audit, Deputies standIns) {
    this.standIns = standIns;
    this.cases = cases;
    this.people = people;
    this.audit = audit;
  }

  /**
   * Enters a case to do something. A look is logged with its purpose before anything is shown.
   *
   * @throws HiddenException when there is no such case, or the viewer is nothing to any part of it:
   *     the two cannot be told apart
   * @throws ForbiddenException when the viewer is something to it and may not do this in any part
   */
  @Transactional
  public CaseAccess enter(Viewer viewer, String number, Action action, Purpose purpose) {
    return enter(viewer, number, action, purpose, null);
  }

  /**
   * @param shown the only part that will be shown; else every part that this may be done with
   */
  @Transactional
  public CaseAccess enter(
      Viewer viewer, String number, Action action, Purpose purpose, @Nullable PartId shown) {
    var file = cases.findRegistered(number).orElseThrow(HiddenException::new);
    var access = new CaseAccess(viewer, purpose, file.file());
    // An old number leads on only for whom it led to before.
    var renumbered = !file.registered().equals(file.file().incident());
    if (renumbered && !access.seesAnything(file.registered())) {
      throw new HiddenException();
    }
    return enter(access, action, shown);
  }

  @Transactional
  public CaseAccess enter(Viewer viewer, IncidentId incident, Action action, Purpose purpose) {
    var file = cases.find(incident).orElseThrow(HiddenException::new);
    return enter(new CaseAccess(viewer, purpose, file), action, null);
  }

  private CaseAccess enter(CaseAccess access, Action action, @Nullable PartId shown) {
    if (!access.seesAnything()) {
      throw new HiddenException();
    }
    if (!access.may(action)) {
      throw new ForbiddenException();
    }
    if (action.isLook()) {
      look(access, action, shown);
    }
    return access;
  }

  /** What the rules say of one part. Nothing is shown by asking, so nothing is logged. */
  @Transactional(readOnly = true)
  public boolean may(Viewer viewer, IncidentId incident, PartId part, Action action) {
    return cases
        .find(incident)
        .filter(file -> new CaseAccess(viewer, Purpose.SUPERVISION, file).may(action, part))
        .isPresent();
  }

  /** Whether they may know who is affected in a part. Nothing is shown by asking. */
  @Transactional(readOnly = true)
  public boolean knowsName(Viewer viewer, IncidentId incident, PartId part) {
    return cases
        .find(incident)
        .filter(file -> new CaseAccess(viewer, Purpose.SUPERVISION, file).knowsName(part))
        .isPresent();
  }

  // By part: whoever is affected sees who looked into theirs, and nothing of another's.
  private void recordLook(CaseAccess access, Action action, CasePart part) {
    audit.record(
        new AuditEvent(
            access.viewer().person().value(),
            "look." + action.name(),
            access.purpose(part.id()),
            "part",
            part.id().value(),
            part.incident().value(),
            Map.of()));
  }

  /**
   * Logs that a page which does something showed the case too: the names and words around a form
   * are a look as well (domain rule 11).
   */
  @Transactional
  public void look(CaseAccess access, Action action, @Nullable PartId shown) {
    var parts =
        action == Action.READ_OWN && shown == null ? List.of(access.own()) : access.parts(action);
    parts.stream()
        .filter(part -> shown == null || part.id().equals(shown))
        .forEach(part -> recordLook(access, action, part));
  }

  /** Who can open the given part today, each once, by the strongest role. */
  @Transactional(readOnly = true)
  public List<Reader> readers(CasePart part) {
    return readers(part, Action.READ_REPORT);
  }

  /** Who may do this with the given part by an office or because it was given to them. */
  @Transactional(readOnly = true)
  public List<Reader> readers(CasePart part, Action action) {
    return readers(cases.find(part.incident()).orElseThrow(), part, action);
  }

  /**
   * What there is of a case for whoever sent its report: how far it is, and whom to let know. The
   * caller has made sure that it is them, by their account or by the code they got.
   */
  @Transactional(readOnly = true)
  public Returned returned(IncidentId incident) {
    var file = cases.find(incident).orElseThrow(HiddenException::new);
    return new Returned(
        file.number(),
        file.parts().stream().filter(part -> part.incident().equals(incident)).toList());
  }

  /** A case as far as its reporter's way back needs it. */
  public record Returned(String number, List<CasePart> parts) {}

  /** Who would read what somebody is about to report, by the same rules that decide afterwards. */
  @Transactional(readOnly = true)
  public List<Reader> readersOf(NewCase.NewPart planned, Lane lane, @Nullable PersonId reporter) {
    Set<PersonId> blocked =
        planned.affected() == null ? Set.of() : new HashSet<>(Set.of(planned.affected()));
    return readersOf(planned, lane, reporter, blocked);
  }

  /**
   * As what people may read a report without a name about somebody of this body, by the same rules:
   * in either lane that it can be read in, and where all who would read it are kept from it. What
   * somebody writes in it changes nothing here, so that it tells nobody who works here as what.
   */
  @Transactional(readOnly = true)
  public Set<String> namelessReaders(BodyKind body, boolean coordinatorReads) {
    var planned = new NewCase.NewPart(new PartId(Ids.random()), null, null, body, coordinatorReads);
    var words = new LinkedHashSet<String>();
    for (var lane : List.of(Lane.ANONYMOUS, Lane.CONFIDENTIAL)) {
      var usual = readersOf(planned, lane, null);
      var kept = usual.stream().map(Reader::person).collect(Collectors.toSet());
      usual.stream().map(Reader::word).forEach(words::add);
      readersOf(planned, lane, null, kept).stream().map(Reader::word).forEach(words::add);
    }
    return words;
  }

  private List<Reader> readersOf(
      NewCase.NewPart planned, Lane lane, @Nullable PersonId reporter, Set<PersonId> blocked) {
    var offices = people.officeBook();
    var assignment =
        Assignment.of(
            Assignment.Asked.of(planned, people.inService(planned.manager()), lane),
            blocked,
            offices);
    var incident = new IncidentId(new UUID(0, 0));
    var part =
        new CasePart(
            planned.id(),
            incident,
            planned.affected(),
            planned.body(),
            lane,
            assignment.owner(),
            planned.coordinatorReads(),
            false,
            assignment.escalated(),
            true,
            Instant.EPOCH,
            false);
    var relations =
        reporter == null
            ? List.<CaseFile.Relation>of()
            : List.of(new CaseFile.Relation(reporter, RelationKind.REPORTER, incident, null));
    var file = new CaseFile(List.of(incident), "", List.of(part), relations, blocked);
    return readers(file, part, Action.READ_REPORT);
  }

  /** Who would read a part if its case went along another lane, by the same rules. */
  @Transactional(readOnly = true)
  public List<Reader> readersIn(Lane lane, CasePart part) {
    var file = cases.find(part.incident()).orElseThrow();
    var manager =
        part.affected() == null
            ? null
            : people.positions(part.affected()).stream()
                .findFirst()
                .map(position -> position.manager())
                .orElse(null);
    var asked =
        new Assignment.Asked(part.body(), lane, people.inService(manager), part.coordinatorReads());
    var given = Assignment.of(asked, file.blocked(), people.officeBook());
    return readers(file, part.in(lane, given.owner(), given.escalated()), Action.READ_REPORT);
  }

  private List<Reader> readers(CaseFile file, CasePart part, Action action) {
    var roles = new LinkedHashMap<PersonId, CaseRole>();
    var candidates = candidates(file, part);
    var serving = people.serving(candidates.keySet());
    for (var candidate : candidates.entrySet()) {
      var person = candidate.getKey();
      var who =
          new ViewerAuthority(
              person, candidate.getValue(), serving.contains(person), standIns.of(person));
      Rules.roles(who, file, part).stream()
          .filter(role -> !role.isParty() && Rules.allows(role, action))
          .min(Comparator.naturalOrder())
          .ifPresent(role -> roles.put(person, role));
    }
    var names = people.named(roles.keySet());
    var readers = new ArrayList<Reader>();
    roles.forEach(
        (person, role) -> {
          var named = names.get(person);
          if (named != null) {
            readers.add(
                new Reader(
                    person,
                    named.name(),
                    role,
                    Reader.word(role, part.lane(), !answers(person, candidates, part))));
          }
        });
    readers.sort(
        Comparator.comparing(Reader::role)
            .thenComparing(Reader::isDeputy)
            .thenComparing(Reader::name));
    return readers;
  }

  private static boolean answers(
      PersonId person, Map<PersonId, List<Office>> offices, CasePart part) {
    return offices.getOrDefault(person, List.of()).stream()
        .anyMatch(office -> office.covers(OfficeKind.RESPONSIBLE, part.body()));
  }

  private Map<PersonId, List<Office>> candidates(CaseFile file, CasePart part) {
    var byPerson = new LinkedHashMap<PersonId, List<Office>>();
    if (part.owner() != null) {
      byPerson.put(part.owner(), new ArrayList<>());
    }
    file.relations().stream()
        .filter(relation -> relation.kind() == RelationKind.CALLED)
        .forEach(called -> byPerson.putIfAbsent(called.person(), new ArrayList<>()));
    standIns.deputies().forEach(deputy -> byPerson.putIfAbsent(deputy, new ArrayList<>()));
    for (var office : people.officeBook()) {
      byPerson.computeIfAbsent(office.person(), person -> new ArrayList<>()).add(office);
    }
    return byPerson;
  }
}
