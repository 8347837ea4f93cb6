// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/**
 * The answer of the affected person to a question about their wishes; "not yet" is a full answer.
 */
public enum Wish {
  YES,
  NO,
  NOT_YET
}
