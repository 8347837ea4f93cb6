// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Arrays;

/**
 * The severity of an incident, in four steps. The one that the affected person experiences and the
 * one that the case owner assesses are separate fields, never combined.
 */
public enum Severity {
  LOW(1),
  MEDIUM(2),
  HIGH(3),
  VERY_HIGH(4);

  private final int step;

  Severity(int step) {
    this.step = step;
  }

  public boolean isSerious() {
    return step >= HIGH.step;
  }

  public int step() {
    return step;
  }

  public static Severity ofStep(int step) {
    return Arrays.stream(values())
        .filter(severity -> severity.step == step)
        .findFirst()
        .orElseThrow();
  }
}
