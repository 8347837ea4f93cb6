// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.rugdekking.access.CasePart;

/** The steps of the first hour; the message key is {@code alarm.step.<name>}. */
public enum FirstHourStep {
  CALL_AFFECTED(false),
  EMERGENCY(false),
  REMOVAL(false),
  EVIDENCE(false),
  /** The police watch an address; the note says which, with their reference. */
  POLICE_ATTENTION(true),
  INFORM_RESPONSIBLE(false),
  FAMILY_SCHOOL(false),
  OTHER(true);

  private final boolean needsNote;

  FirstHourStep(boolean needsNote) {
    this.needsNote = needsNote;
  }

  /** Returns the same for one part: nobody is called whom nobody knows. */
  public static List<FirstHourStep> listOpen(CasePart part, Collection<FirstHourStep> taken) {
    return listOpen(taken).stream().filter(step -> step.isPossibleIn(part)).toList();
  }

  /** Returns the steps that were not taken yet, of those that are always to be thought of. */
  public static List<FirstHourStep> listOpen(Collection<FirstHourStep> taken) {
    return Arrays.stream(values())
        .filter(step -> !taken.contains(step) && !step.needsNote())
        .toList();
  }

  /** Returns false for the call to an affected person of whom there is neither name nor number. */
  public boolean isPossibleIn(CasePart part) {
    return this != CALL_AFFECTED || !part.isWithoutName();
  }

  /** Returns true when the step must come with a note, because its name alone says too little. */
  public boolean needsNote() {
    return needsNote;
  }
}
