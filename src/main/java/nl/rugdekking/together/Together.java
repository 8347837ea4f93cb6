// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins reports that are about one event into one case, and separates them again
 * (docs/decisions/together.md). Nothing is rewritten: each report keeps its number, its parts (one
 * for each affected person), texts and keys.
 */
@Service
public class Together {

  private final AccessControl access;
  private final CaseAssignments cases;
  private final IncidentRepository incidents;
  private final DuplicateParts duplicates;
  private final JoinEffects effects;

  Together(
      AccessControl access,
      CaseAssignments cases,
      IncidentRepository incidents,
      DuplicateParts duplicates,
      JoinEffects effects) {
    this.access = access;
    this.cases = cases;
    this.incidents = incidents;
    this.duplicates = duplicates;
    this.effects = effects;
  }

  /**
   * An incident of the case, with the number under which it was registered.
   *
   * @param first true for the incident that gives the case its number
   */
  public record JoinedIncident(String number, IncidentRecord incident, boolean first) {}

  /** Returns the incidents of this case, for viewers who may separate them; empty for others. */
  @Transactional(readOnly = true)
  public List<JoinedIncident> listJoined(CaseAccess caseAccess) {
    if (!caseAccess.mayInEveryPart(Action.JOIN)) {
      return List.of();
    }
    var all = new ArrayList<JoinedIncident>();
    cases
        .registeredAs(caseAccess)
        .forEach(
            (incident, number) ->
                all.add(
                    new JoinedIncident(
                        number, incidents.get(incident), incident.equals(caseAccess.incident()))));
    return all;
  }

  /** Returns the numbers under which the incidents of this case were registered. */
  @Transactional(readOnly = true)
  public Map<IncidentId, String> getNumbers(CaseAccess caseAccess) {
    return cases.registeredAs(caseAccess);
  }

  /**
   * Returns the other case, for comparing the two; the audit log records that it was read.
   *
   * @throws RefusedException when there is no such case, the viewer may not join the two, or they
   *     cannot be joined; a case that the viewer may not see gets the same answer as one that does
   *     not exist
   */
  @Transactional
  public CaseAccess getOther(CaseAccess here, String number) {
    if (!here.mayInEveryPart(Action.JOIN)) {
      throw new ForbiddenException();
    }
    var there = enterOther(here, number, Action.READ);
    if (here.incident().equals(there.incident())) {
      throw new RefusedException("together.same");
    }
    if (streamLanes(here, there).distinct().count() > 1) {
      throw new RefusedException("together.lanes");
    }
    if (Stream.of(here, there).anyMatch(this::isOfThePast)) {
      throw new RefusedException("together.history");
    }
    return there;
  }

  /** Returns true when this case may be joined with another one; a case of the past may not. */
  @Transactional(readOnly = true)
  public boolean mayJoin(CaseAccess here) {
    return here.mayInEveryPart(Action.JOIN) && !isOfThePast(here);
  }

  private boolean isOfThePast(CaseAccess caseAccess) {
    return incidents.get(caseAccess.incident()).history();
  }

  private static Stream<Lane> streamLanes(CaseAccess here, CaseAccess there) {
    return Stream.concat(here.all().stream(), there.all().stream()).map(CasePart::lane);
  }

  // A case that the viewer may not see and one that does not exist are refused in the same way.
  private CaseAccess enterOther(CaseAccess here, String number, Action action) {
    try {
      var there = access.authorize(here.viewer(), number, action, Purpose.HANDLING);
      if (there.mayInEveryPart(Action.JOIN)) {
        return there;
      }
    } catch (HiddenException | ForbiddenException notReadable) {
      throw new RefusedException("together.unknown");
    }
    throw new RefusedException("together.unknown");
  }

  /**
   * Joins the two cases, under the number of the one that was registered first. Sending the form
   * twice has effect once.
   *
   * @return the number of the joined case
   * @throws RefusedException for the same reasons as {@link #getOther}
   */
  @Transactional
  public String join(CaseAccess here, String number) {
    var isJoinedAlready = cases.registeredAs(here).containsValue(number);
    if (isJoinedAlready && here.mayInEveryPart(Action.JOIN)) {
      return here.number();
    }
    var there = getOther(here, number);
    var isHereFirst = isRegisteredBefore(here, there);
    var first = isHereFirst ? here : there;
    var moved = isHereFirst ? there : here;
    var standings =
        effects.findStandings(Stream.concat(first.all().stream(), moved.all().stream()));
    var joined = cases.join(first.incident(), moved.incident());
    duplicates.closeDuplicates(joined, here.viewer().person());
    effects.applyJoin(first, moved, joined, standings);
    return first.number();
  }

  // When both were registered at the same moment, their ids decide.
  private boolean isRegisteredBefore(CaseAccess here, CaseAccess there) {
    var hereAt = incidents.get(here.incident()).registeredAt();
    var thereAt = incidents.get(there.incident()).registeredAt();
    return hereAt.equals(thereAt)
        ? here.incident().value().compareTo(there.incident().value()) < 0
        : hereAt.isBefore(thereAt);
  }

  /**
   * Makes the incident with this number a case of its own again.
   *
   * @throws StalePageException when it is not in this case, or is the one that gives the case its
   *     number
   */
  @Transactional
  public void separate(CaseAccess caseAccess, String number) {
    if (!caseAccess.mayInEveryPart(Action.JOIN)) {
      throw new ForbiddenException();
    }
    var leaving =
        cases.registeredAs(caseAccess).entrySet().stream()
            .filter(entry -> entry.getValue().equals(number))
            .map(Map.Entry::getKey)
            .filter(incident -> !incident.equals(caseAccess.incident()))
            .findFirst()
            .orElseThrow(StalePageException::new);
    var standings = effects.findStandings(caseAccess.all().stream());
    cases.separate(caseAccess.incident(), leaving);
    duplicates.reopenSeparated(readParts(caseAccess));
    effects.applySeparation(caseAccess, leaving, readParts(caseAccess), number, standings);
  }

  // Reads the parts again, because separating changes them.
  private List<CasePart> readParts(CaseAccess caseAccess) {
    return caseAccess.all().stream().map(part -> cases.getPart(part.id())).toList();
  }
}
