// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

/** The answer of the affected person to the question if the aftercare was enough. */
public enum CareAnswer {
  ENOUGH,
  NOT_ENOUGH,
  /** They want to be called once more. */
  CALL
}
