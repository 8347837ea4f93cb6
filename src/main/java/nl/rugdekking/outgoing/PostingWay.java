// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

/**
 * The ways in which a letter can reach somebody. The message keys are {@code outgoing.way.} + name.
 */
public enum PostingWay {
  POST,
  REGISTERED,
  HANDED_OVER
}
