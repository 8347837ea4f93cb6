// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/** The lists an organisation keeps: what incidents are sorted by, and why a promise is not kept. */
public enum ListKind {
  FORM,
  CHANNEL,
  TOPIC,
  REASON
}
