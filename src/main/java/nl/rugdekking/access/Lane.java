// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/** The road a report took; it decides which offices may look into it. */
public enum Lane {
  OPEN,
  CONFIDENTIAL,
  ANONYMOUS
}
