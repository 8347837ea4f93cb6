// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.rugdekking.access.CasePart;

/**
 * The steps of the first hour after an alarm. The message key of a step is {@code
 * alarm.step.<name>}.
 */
public enum FirstHourStep {
  CALL_AFFECTED(false),
  EMERGENCY(false),
  REMOVAL(false),
  EVIDENCE(false),
  /** The police watch an address; the note gives the address and the reference of the police. */
  POLICE_ATTENTION(true),
  INFORM_RESPONSIBLE(false),
  FAMILY_SCHOOL(false),
  OTHER(true);

  private final boolean needsNote;

  FirstHourStep(boolean needsNote) {
    this.needsNote = needsNote;
  }

  /**
   * Returns the open steps that are possible in one part: without a name and number nobody can call
   * the affected person.
   */
  public static List<FirstHourStep> listOpen(CasePart part, Collection<FirstHourStep> taken) {
    return listOpen(taken).stream().filter(step -> step.isPossibleIn(part)).toList();
  }

  /**
   * Returns the steps that were not taken yet. It leaves out the steps that need a note, because
   * not every alarm calls for them.
   */
  public static List<FirstHourStep> listOpen(Collection<FirstHourStep> taken) {
    return Arrays.stream(values())
        .filter(step -> !taken.contains(step) && !step.needsNote())
        .toList();
  }

  /**
   * Returns the steps that can be left to the case owner when an alarm is handed over: those that
   * were not taken and are possible in this part. Something else is no task for anybody.
   */
  public static List<FirstHourStep> listToHandOver(CasePart part, Collection<FirstHourStep> taken) {
    return Arrays.stream(values())
        .filter(step -> step != OTHER && !taken.contains(step) && step.isPossibleIn(part))
        .toList();
  }

  /**
   * Returns false for the step of calling the affected person when neither their name nor their
   * number is known.
   */
  public boolean isPossibleIn(CasePart part) {
    return this != CALL_AFFECTED || !part.isWithoutName();
  }

  /** Returns true when the step must have a note, because its name alone says too little. */
  public boolean needsNote() {
    return needsNote;
  }
}
