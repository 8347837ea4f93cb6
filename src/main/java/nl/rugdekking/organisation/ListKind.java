// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/**
 * The lists of an organisation: those that classify incidents, the positions of its people, and the
 * reasons not to keep a promise.
 */
public enum ListKind {
  FORM,
  CHANNEL,
  TOPIC,
  GROUND,
  TARGET,
  WAY,
  PLATFORM,
  POSITION,
  REASON
}
