// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

/** The answer to the question to whom it happened. */
public enum Whom {
  ME,
  OTHER,
  BOTH,
  /** The reporter saw or heard it happen to somebody else, whom they may not know. */
  WITNESS,
  /** It happened to somebody else, and the reporter does not know who it was. */
  UNKNOWN,
  /** The reporter does not want to say it. */
  UNSAID;

  public boolean isMe() {
    return this == ME || this == BOTH;
  }

  public boolean isOthers() {
    return this == OTHER || this == BOTH || this == WITNESS;
  }

  /** Returns true when the report must name the others. */
  public boolean needsNames() {
    return this == OTHER || this == BOTH;
  }
}
