// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

public enum Outcome {
  HANDLED,
  UNFOUNDED,
  NOT_AN_INCIDENT,
  WITHDRAWN
}
