// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.danger;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.acting.Repetition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the open cases of the same affected person or the same perpetrator, for whoever takes care
 * of a danger: a threat of yesterday makes the danger of today another danger.
 */
@Service
public class RelatedCases {

  /**
   * An open case of the same series.
   *
   * @param part the part of that case
   * @param number the number of the case, or null when the viewer may not open it
   * @param owner the name of the person who handles it, or null when nobody does
   * @param samePerson true when it happened to the same person, false when only the perpetrator is
   *     the same
   */
  public record RelatedCase(
      CasePart part, @Nullable String number, @Nullable String owner, boolean samePerson) {}

  private final Repetition repetition;
  private final CaseAssignments cases;
  private final AccessControl control;
  private final People people;

  RelatedCases(Repetition repetition, CaseAssignments cases, AccessControl control, People people) {
    this.repetition = repetition;
    this.cases = cases;
    this.control = control;
    this.people = people;
  }

  /**
   * Lists the open cases. Of a case that the viewer may not open it says no more than who handles
   * it, and nothing when that would give away a talk, a withheld name or a case from which the
   * viewer is kept.
   */
  @Transactional(readOnly = true)
  public List<RelatedCase> list(CaseAccess access, PartId id) {
    var part = access.require(Action.ACUTE, id);
    return part.isTalk()
        ? List.of()
        : repetition.listOtherActs(id).stream()
            .flatMap(act -> find(access, part, act).stream())
            .toList();
  }

  private Optional<RelatedCase> find(CaseAccess access, CasePart part, Repetition.OtherAct act) {
    var other = cases.getPart(act.part());
    var isSamePerson = part.affected() != null && part.affected().equals(other.affected());
    return control
        .findRights(access.viewer(), act.incident())
        .filter(rights -> other.open() && !other.isTalk() && !other.isHeld())
        .filter(
            rights ->
                !isSamePerson || (access.mayKnowName(part.id()) && rights.mayKnowName(other.id())))
        .filter(rights -> rights.may(Action.READ, other.id()) || mayBeNamed(rights, part, other))
        .map(
            rights ->
                new RelatedCase(
                    other,
                    rights.may(Action.READ, other.id()) ? act.number() : null,
                    name(other.owner()),
                    isSamePerson));
  }

  // The people who were called for this part belong to its body, so that a case of another body
  // stays unknown to them.
  static boolean mayBeNamed(CaseAccess rights, CasePart part, CasePart other) {
    return other.lane() == Lane.OPEN
        && other.body() == part.body()
        && !other.escalated()
        && !other.nameWithheld()
        && !rights.isBlocked(rights.viewer().person());
  }

  private @Nullable String name(@Nullable PersonId person) {
    return person == null ? null : people.find(person).map(Person::name).orElse(null);
  }
}
