// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the first hour asks for; the message key is {@code alarm.step.<name>}. */
public enum FirstHourStep {
  CALL_AFFECTED(false),
  EMERGENCY(false),
  /** The police keep an eye on an address: which one, and their number for it. */
  POLICE_ATTENTION(true),
  INFORM_RESPONSIBLE(false),
  FAMILY_SCHOOL(false),
  OTHER(true);

  private final boolean needsNote;

  FirstHourStep(boolean needsNote) {
    this.needsNote = needsNote;
  }

  /** Nothing when it is no step. */
  public static @Nullable FirstHourStep find(@Nullable String name) {
    return Arrays.stream(values())
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Whether "done" says too little without words. */
  public boolean needsNote() {
    return needsNote;
  }
}
