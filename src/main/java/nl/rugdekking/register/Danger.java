// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

public enum Danger {
  NONE,
  POSSIBLE,
  ACUTE
}
