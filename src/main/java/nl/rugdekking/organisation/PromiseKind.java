// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A kind of promise that a policy can owe to somebody affected. The room that keeps it says the
 * rest of it. Named here are those that several rooms speak of; another room brings its own.
 * Registering is kept by construction and is none.
 *
 * @param code as it is stored, and as the keys of its messages end
 */
public record PromiseKind(String code) {

  /** With danger now only: somebody who was called is on it. */
  public static final PromiseKind DANGER_CONFIRMED = new PromiseKind("DANGER_CONFIRMED");

  public static final PromiseKind AFFECTED_ASKED = new PromiseKind("AFFECTED_ASKED");
  public static final PromiseKind AFTERCARE = new PromiseKind("AFTERCARE");
  public static final PromiseKind AFTERCARE_TWO_WEEKS = new PromiseKind("AFTERCARE_TWO_WEEKS");
  public static final PromiseKind AFTERCARE_SIX_WEEKS = new PromiseKind("AFTERCARE_SIX_WEEKS");
  public static final PromiseKind RESPONSE = new PromiseKind("RESPONSE");
  public static final PromiseKind POLICE_REPORT = new PromiseKind("POLICE_REPORT");
  public static final PromiseKind DAMAGE = new PromiseKind("DAMAGE");
  public static final PromiseKind AFFECTED_TOLD = new PromiseKind("AFFECTED_TOLD");

  /** Nothing when there is no code. */
  static @Nullable PromiseKind find(@Nullable String code) {
    return code == null ? null : new PromiseKind(code);
  }
}
