// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/** An answer to the question if somebody wants something. Not yet is a full answer too. */
public enum Wish {
  YES,
  NO,
  NOT_YET
}
