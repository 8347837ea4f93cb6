// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/**
 * The lists of an organisation: three that classify incidents, and the reasons not to keep a
 * promise.
 */
public enum ListKind {
  FORM,
  CHANNEL,
  TOPIC,
  REASON
}
