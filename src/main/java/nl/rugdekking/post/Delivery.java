// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

/** The outcome of sending one letter. */
enum Delivery {
  SENT,
  /** The person is not known any more, or has no address. */
  NO_ADDRESS,
  /** This mail will never be taken: trying again does not help. */
  REFUSED,
  /** This mail was not taken now; others may be. */
  NOT_NOW,
  /** Nobody takes mail now. */
  UNREACHABLE,
  /** The turn was over before this mail had been begun. */
  NOT_BEGUN
}
