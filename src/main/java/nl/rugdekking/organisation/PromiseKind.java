// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A kind of promise that a policy can owe to an affected person. Everything else about a kind is
 * defined by the package that keeps such promises. The constants are the kinds that several
 * packages use; a package may add kinds of its own. Registering an incident is not among them,
 * because every report is registered at once.
 *
 * @param code the code as it is stored, also the last part of its message keys
 */
public record PromiseKind(String code) {

  /** Owed in acute danger only: somebody who was called confirms that they are dealing with it. */
  public static final PromiseKind DANGER_CONFIRMED = new PromiseKind("DANGER_CONFIRMED");

  /** Owed when there probably was a camera: its images are secured before they are overwritten. */
  public static final PromiseKind CAMERA_IMAGES = new PromiseKind("CAMERA_IMAGES");

  public static final PromiseKind AFFECTED_ASKED = new PromiseKind("AFFECTED_ASKED");
  public static final PromiseKind AFTERCARE = new PromiseKind("AFTERCARE");
  public static final PromiseKind AFTERCARE_TWO_WEEKS = new PromiseKind("AFTERCARE_TWO_WEEKS");
  public static final PromiseKind AFTERCARE_SIX_WEEKS = new PromiseKind("AFTERCARE_SIX_WEEKS");
  public static final PromiseKind RESPONSE = new PromiseKind("RESPONSE");
  public static final PromiseKind POLICE_REPORT = new PromiseKind("POLICE_REPORT");
  public static final PromiseKind DAMAGE = new PromiseKind("DAMAGE");
  public static final PromiseKind AFFECTED_TOLD = new PromiseKind("AFFECTED_TOLD");

  /** Owed once an act is decided: it is done by a day that is set with the decision. */
  public static final PromiseKind RESPONSE_DONE = new PromiseKind("RESPONSE_DONE");

  public static final PromiseKind POLICE_REPORT_DONE = new PromiseKind("POLICE_REPORT_DONE");
  public static final PromiseKind CLAIM_DONE = new PromiseKind("CLAIM_DONE");

  /** Owed after each decided response, police report and claim: the affected hears of it. */
  public static final PromiseKind DECISION_TOLD = new PromiseKind("DECISION_TOLD");

  /** Returns null when there is no code. */
  static @Nullable PromiseKind ofNullable(@Nullable String code) {
    return code == null ? null : new PromiseKind(code);
  }
}
