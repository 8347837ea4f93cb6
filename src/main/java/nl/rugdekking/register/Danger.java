// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/** The danger that the affected person is in. */
public enum Danger {
  NONE,
  POSSIBLE,
  ACUTE;

  public boolean isPossible() {
    return this != NONE;
  }
}
