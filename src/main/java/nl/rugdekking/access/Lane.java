// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/** The way a report came in, which decides who may read it. */
public enum Lane {
  /** Handled in the ordinary way: by the manager or the case owner. */
  OPEN,
  /** A talk with the confidential adviser, until the affected person makes it an ordinary case. */
  CONFIDENTIAL,
  /** Reported without a name: for the coordinator, or for somebody outside the organisation. */
  ANONYMOUS
}
