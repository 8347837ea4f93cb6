// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

/** The outcome of sending one letter. */
enum DeliveryOutcome {
  SENT,
  /** The person is not known any more, or has no address. */
  NO_ADDRESS,
  /** The mail server refused this mail for good: trying again does not help. */
  REFUSED,
  /** This mail was not accepted now; other mails may be. */
  NOT_NOW,
  /** The mail server does not answer. */
  UNREACHABLE,
  /** The period was over before the sending of this mail began. */
  NOT_BEGUN
}
