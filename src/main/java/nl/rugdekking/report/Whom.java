// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

/** To whom it happened, as the reporter says. */
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
