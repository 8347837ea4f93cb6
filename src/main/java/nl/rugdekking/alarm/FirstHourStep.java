// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The steps of the first hour; the message key is {@code alarm.step.<name>}. */
public enum FirstHourStep {
  CALL_AFFECTED(false),
  EMERGENCY(false),
  /** The police watch an address; the note says which, with their reference. */
  POLICE_ATTENTION(true),
  INFORM_RESPONSIBLE(false),
  FAMILY_SCHOOL(false),
  OTHER(true);

  private final boolean needsNote;

  FirstHourStep(boolean needsNote) {
    this.needsNote = needsNote;
  }

  /** Returns the step of this name, or null when there is none. */
  public static @Nullable FirstHourStep find(@Nullable String name) {
    return Arrays.stream(values())
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Returns true when the step must come with a note, because its name alone says too little. */
  public boolean needsNote() {
    return needsNote;
  }
}
