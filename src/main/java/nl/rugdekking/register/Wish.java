// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/** What somebody answers when asked whether they want something; not yet is a good answer. */
public enum Wish {
  YES,
  NO,
  NOT_YET
}
