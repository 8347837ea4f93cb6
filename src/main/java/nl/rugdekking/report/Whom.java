// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

/** The answer to the question to whom it happened. */
public enum Whom {
  ME,
  OTHER,
  BOTH,
  UNSAID;

  public boolean isMe() {
    return this == ME || this == BOTH;
  }

  public boolean isOthers() {
    return this == OTHER || this == BOTH;
  }
}
