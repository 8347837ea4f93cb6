// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.danger.DangerPlace;

/**
 * The steps of the first hour after an alarm, which are recorded once they were taken. The message
 * key of a step is {@code alarm.step.<name>}.
 */
public enum FirstHourStep {
  CALL_AFFECTED(false),
  /** Somebody called 112 or the police. */
  EMERGENCY(false),
  /** The perpetrator was removed from a building of the organisation. */
  REMOVAL(false),
  /** The police watch an address; the note gives the address and the reference of the police. */
  POLICE_ATTENTION(true),
  /** Evidence was secured, such as camera images before they are overwritten. */
  EVIDENCE(false),
  INFORM_RESPONSIBLE(false),
  /** The family or the school of the children was told, when the affected person wants that. */
  FAMILY_SCHOOL(false),
  OTHER(true);

  private final boolean needsNote;

  FirstHourStep(boolean needsNote) {
    this.needsNote = needsNote;
  }

  /**
   * Returns the steps that danger in these places calls for and that were not taken yet, in the
   * order in which they make the person safe.
   */
  public static List<FirstHourStep> listCalledFor(
      CasePart part, Set<DangerPlace> places, Collection<FirstHourStep> taken) {
    return listToHandOver(part, taken).stream().filter(step -> step.isCalledFor(places)).toList();
  }

  /**
   * Returns the steps that can be left to the case owner when an alarm is handed over: those that
   * were not taken and are possible in this part. Nobody can be asked to do {@link #OTHER}.
   */
  public static List<FirstHourStep> listToHandOver(CasePart part, Collection<FirstHourStep> taken) {
    return Arrays.stream(values())
        .filter(step -> step != OTHER && !taken.contains(step) && step.isPossibleIn(part))
        .toList();
  }

  /**
   * Returns true when danger in these places calls for this step. We can only remove somebody from
   * our own building, and the police can only watch a home. While the place is unknown, danger
   * calls for neither, although {@link #mayBeNeeded} allows both.
   */
  public boolean isCalledFor(Set<DangerPlace> places) {
    return switch (this) {
      case REMOVAL -> places.contains(DangerPlace.OUR_BUILDING);
      case POLICE_ATTENTION -> places.contains(DangerPlace.HOME);
      case OTHER -> false;
      case CALL_AFFECTED, EMERGENCY, EVIDENCE, INFORM_RESPONSIBLE, FAMILY_SCHOOL -> true;
    };
  }

  /**
   * Returns true when the page should have a line for this step: the danger calls for it, or nobody
   * knows yet where the danger is. A step without a line can still be recorded.
   */
  public boolean mayBeNeeded(Set<DangerPlace> places) {
    return places.isEmpty() || isCalledFor(places);
  }

  /**
   * Returns false for the step of calling the affected person when neither their name nor their
   * number is known, and for the steps by which others would hear of a talk.
   */
  public boolean isPossibleIn(CasePart part) {
    return switch (this) {
      case CALL_AFFECTED -> !part.isWithoutName();
      case REMOVAL, INFORM_RESPONSIBLE, FAMILY_SCHOOL -> !part.isTalk();
      case EMERGENCY, POLICE_ATTENTION, EVIDENCE, OTHER -> true;
    };
  }

  /** Returns true when the step sends somebody to the place of the danger, so the page names it. */
  public boolean needsPlace() {
    return this == EMERGENCY || this == POLICE_ATTENTION;
  }

  /** Returns true when the step must have a note, because its name alone says too little. */
  public boolean needsNote() {
    return needsNote;
  }
}
