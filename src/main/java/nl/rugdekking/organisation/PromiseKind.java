// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/**
 * What a policy can owe to somebody affected. Registering is kept by construction and is not one.
 */
public enum PromiseKind {
  /** With danger now only: somebody who was called is on it. */
  DANGER_CONFIRMED,
  AFFECTED_ASKED,
  AFTERCARE,
  AFTERCARE_TWO_WEEKS,
  AFTERCARE_SIX_WEEKS,
  RESPONSE,
  POLICE_REPORT,
  DAMAGE,
  AFFECTED_TOLD
}
