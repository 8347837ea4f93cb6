// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

/** The way in which somebody had contact with an affected person. */
public enum ContactKind {
  CALL,
  TALK,
  MESSAGE
}
