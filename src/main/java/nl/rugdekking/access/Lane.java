// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/** The way a report came in, which decides which offices may read it. */
public enum Lane {
  OPEN,
  CONFIDENTIAL,
  ANONYMOUS
}
