// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Arrays;

/**
 * Four steps. Experienced and assessed severity are two fields, never merged and never computed.
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

  static Severity ofStep(int step) {
    return Arrays.stream(values())
        .filter(severity -> severity.step == step)
        .findFirst()
        .orElseThrow();
  }
}
