// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

/**
 * The judgement about a complaint (Awb 9:12). The message key is {@code
 * objection.judgement.<name>}.
 */
public enum Judgement {
  FOUNDED,
  PARTLY,
  UNFOUNDED
}
