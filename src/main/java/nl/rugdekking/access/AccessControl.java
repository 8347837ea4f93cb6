// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what a viewer may do in a case and who can read it, by {@link AccessRules}. */
@Service
public class AccessControl {

  /** The relations by which somebody may open a part who has no office and is not a party to it. */
  private static final Set<RelationKind> OPENING_RELATIONS =
      EnumSet.of(RelationKind.CALLED, RelationKind.PROMISE_OWNER);

  private final CaseRepository cases;
  private final People people;
  private final AuditLog audit;
  private final Deputies deputies;
  private final HandlerSelection handlers;

  AccessControl(
      CaseRepository cases,
      People people,
      AuditLog audit,
      Deputies deputies,
      HandlerSelection handlers) {
    this.handlers = handlers;
    this.deputies = deputies;
    this.cases = cases;
    this.people = people;
    this.audit = audit;
  }

  /**
   * Gives a viewer access to a case for one action. When the action shows the case, it is logged
   * with its purpose before anything is shown.
   *
   * @throws HiddenException when there is no such case, or the viewer has no role in any part of
   *     it, so that nobody can find out which cases exist
   * @throws ForbiddenException when the viewer has a role in it, but none that allows this action
   */
  @Transactional
  public CaseAccess authorize(Viewer viewer, String number, Action action, Purpose purpose) {
    return authorize(viewer, number, action, purpose, null);
  }

  /**
   * @param shown the only part that the page will show, or null for every part that the action is
   *     allowed in
   */
  @Transactional
  public CaseAccess authorize(
      Viewer viewer, String number, Action action, Purpose purpose, @Nullable PartId shown) {
    return authorize(find(viewer, number, purpose), action, shown);
  }

  /**
   * Gives such access for {@link Endpoint#poll}, which shows nothing of the case and is not logged.
   */
  @Transactional(readOnly = true)
  public CaseAccess authorizePoll(Viewer viewer, String number, Action action, Purpose purpose) {
    return check(find(viewer, number, purpose), action);
  }

  private CaseAccess find(Viewer viewer, String number, Purpose purpose) {
    var file = cases.findRegistered(number).orElseThrow(HiddenException::new);
    var access = new CaseAccess(viewer, purpose, file.file());
    // The old number of a joined case works only for viewers with a role in that incident.
    var renumbered = !file.registered().equals(file.file().incident());
    if (renumbered && !access.hasAnyRole(file.registered())) {
      throw new HiddenException();
    }
    return access;
  }

  @Transactional
  public CaseAccess authorize(Viewer viewer, IncidentId incident, Action action, Purpose purpose) {
    var file = cases.find(incident).orElseThrow(HiddenException::new);
    return authorize(new CaseAccess(viewer, purpose, file), action, null);
  }

  private CaseAccess authorize(CaseAccess access, Action action, @Nullable PartId shown) {
    check(access, action);
    if (action.isLook()) {
      logView(access, action, shown);
    }
    return access;
  }

  private static CaseAccess check(CaseAccess access, Action action) {
    if (!access.hasAnyRole()) {
      throw new HiddenException();
    }
    if (!access.may(action)) {
      throw ForbiddenException.inCase(access.may(Action.READ), access.isTalk());
    }
    return access;
  }

  /**
   * Returns the viewer's rights, if there is such a case. It shows nothing, so it is not logged.
   */
  @Transactional(readOnly = true)
  public Optional<CaseAccess> findRights(Viewer viewer, IncidentId incident) {
    return cases.find(incident).map(file -> new CaseAccess(viewer, Purpose.SUPERVISION, file));
  }

  /** Returns true when the rules allow the action. It shows nothing, so it is not logged. */
  @Transactional(readOnly = true)
  public boolean may(Viewer viewer, IncidentId incident, PartId part, Action action) {
    return findRights(viewer, incident).filter(rights -> rights.may(action, part)).isPresent();
  }

  // One row for each part, so that affected persons see who read theirs, but not who read others.
  private void recordLook(CaseAccess access, Action action, CasePart part) {
    audit.record(
        AuditEvent.of("look." + action.name(), access.purpose(part.id()), "part", part.id().value())
            .by(access.viewer().person().value())
            .within(part.incident().value()));
  }

  /**
   * Logs that a page with a form showed the case too, because seeing the names and texts around a
   * form counts as reading the case (domain rule 11).
   */
  @Transactional
  public void logView(CaseAccess access, Action action, @Nullable PartId shown) {
    var parts =
        action == Action.READ_OWN && shown == null ? List.of(access.own()) : access.parts(action);
    parts.stream()
        .filter(part -> shown == null || part.id().equals(shown))
        .forEach(part -> recordLook(access, action, part));
  }

  /**
   * The persons who can open the given part today, each once, with their strongest role. Last come
   * the people who read only the data that they need for a promise that was given to them.
   */
  @Transactional(readOnly = true)
  public List<Reader> readers(CasePart part) {
    var file = cases.find(part.incident()).orElseThrow();
    var readers = new ArrayList<>(readers(file, part, Action.READ_REPORT));
    readers(file, part, Action.KEEP_GIVEN).stream()
        .filter(owner -> readers.stream().noneMatch(one -> one.person().equals(owner.person())))
        .toList()
        .forEach(readers::add);
    return readers;
  }

  /** The persons who may do this with the part, by an office or as its owner. */
  @Transactional(readOnly = true)
  public List<Reader> readers(CasePart part, Action action) {
    return readers(cases.find(part.incident()).orElseThrow(), part, action);
  }

  /**
   * Returns the number and parts of a case for the person who reported it. The caller has already
   * identified them by their account or their receipt code.
   */
  @Transactional(readOnly = true)
  public ReportedCase getReportedCase(IncidentId incident) {
    var file = cases.find(incident).orElseThrow(HiddenException::new);
    return new ReportedCase(
        file.number(),
        file.parts().stream().filter(part -> part.incident().equals(incident)).toList());
  }

  /** The part of a case that its reporter needs to follow it. */
  public record ReportedCase(String number, List<CasePart> parts) {}

  /**
   * The persons who would read a report before it is sent, by the rules that will decide
   * afterwards.
   */
  @Transactional(readOnly = true)
  public List<Reader> previewReaders(
      NewCase.NewPart newPart, Lane lane, @Nullable PersonId reporter) {
    Set<PersonId> blocked =
        newPart.affected() == null ? Set.of() : new HashSet<>(Set.of(newPart.affected()));
    return previewReaders(newPart, lane, reporter, blocked);
  }

  /** The roles that read a report without a name about somebody of this body, whatever its text. */
  @Transactional(readOnly = true)
  public Reader.ReaderRoles previewNamelessReaders(BodyKind body, boolean coordinatorReads) {
    var newPart = new NewCase.NewPart(new PartId(Ids.random()), null, body, coordinatorReads);
    var usual = previewReaders(newPart, Lane.ANONYMOUS, null);
    var blocked = usual.stream().map(Reader::person).collect(Collectors.toSet());
    return Reader.ReaderRoles.of(usual, previewReaders(newPart, Lane.ANONYMOUS, null, blocked));
  }

  private List<Reader> previewReaders(
      NewCase.NewPart newPart, Lane lane, @Nullable PersonId reporter, Set<PersonId> blocked) {
    var assignment = handlers.selectForNewPart(newPart, lane, blocked, List.of());
    var incident = new IncidentId(new UUID(0, 0));
    var part = CasePart.of(newPart, incident, lane, assignment, Instant.EPOCH, null);
    var relations =
        reporter == null
            ? List.<CaseFile.Relation>of()
            : List.of(new CaseFile.Relation(reporter, RelationKind.REPORTER, incident, null));
    var file = new CaseFile(List.of(incident), "", List.of(part), relations, blocked);
    return readers(file, part, Action.READ_REPORT);
  }

  /** The persons who would read a part if its case moved to another lane. */
  @Transactional(readOnly = true)
  public List<Reader> listReadersInLane(Lane lane, CasePart part) {
    var file = cases.find(part.incident()).orElseThrow();
    var given = handlers.selectAgain(part.with(lane, Assignment.nobody()), file.blocked());
    return readers(file, part.with(lane, given), Action.READ_REPORT);
  }

  private List<Reader> readers(CaseFile file, CasePart part, Action action) {
    var roles = new LinkedHashMap<PersonId, Set<CaseRole>>();
    var candidates = candidates(file, part);
    var serving = people.filterInService(candidates.keySet());
    Set<PersonId> executive =
        part.body() == BodyKind.COUNCIL ? people.filterInExecutive(candidates.keySet()) : Set.of();
    var mayor = handlers.findJudgingMayor(part);
    for (var candidate : candidates.entrySet()) {
      var person = candidate.getKey();
      var who =
          new ViewerAuthority(
              person,
              candidate.getValue(),
              serving.contains(person),
              executive.contains(person),
              person.equals(mayor),
              deputies.findDelegatedOffices(person));
      var all = AccessRules.roles(who, file, part);
      if (findStrongest(all, action).isPresent()) {
        roles.put(person, all);
      }
    }
    var names = people.mapById(roles.keySet());
    var readers = new ArrayList<Reader>();
    roles.forEach(
        (person, all) -> {
          var named = names.get(person);
          if (named != null) {
            var role = findStrongest(all, action).orElseThrow();
            var word = Reader.word(role, part, candidates.getOrDefault(person, List.of()));
            var knowsName = all.stream().anyMatch(CaseRole::mayKnowName);
            readers.add(new Reader(person, named.name(), role, word, knowsName));
          }
        });
    readers.sort(
        Comparator.comparing(Reader::role)
            .thenComparing(Reader::isDeputy)
            .thenComparing(Reader::name));
    return readers;
  }

  private static Optional<CaseRole> findStrongest(Set<CaseRole> roles, Action action) {
    return roles.stream()
        .filter(role -> !role.isParty() && AccessRules.allows(role, action))
        .min(Comparator.naturalOrder());
  }

  private Map<PersonId, List<Office>> candidates(CaseFile file, CasePart part) {
    var byPerson = new LinkedHashMap<PersonId, List<Office>>();
    if (part.owner() != null) {
      byPerson.put(part.owner(), new ArrayList<>());
    }
    file.relations().stream()
        .filter(relation -> OPENING_RELATIONS.contains(relation.kind()))
        .forEach(called -> byPerson.putIfAbsent(called.person(), new ArrayList<>()));
    var mayor = handlers.findJudgingMayor(part);
    if (mayor != null) {
      byPerson.putIfAbsent(mayor, new ArrayList<>());
    }
    deputies.list().forEach(deputy -> byPerson.putIfAbsent(deputy, new ArrayList<>()));
    for (var office : people.listCachedOffices()) {
      byPerson.computeIfAbsent(office.person(), person -> new ArrayList<>()).add(office);
    }
    return byPerson;
  }
}
