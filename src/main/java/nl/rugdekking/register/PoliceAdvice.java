// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/** Whether the police were asked what is wise, before the perpetrator can notice anything. */
public enum PoliceAdvice {
  NOT_NEEDED,
  PENDING,
  GO_AHEAD
}
