// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/** The lists that classify incidents, in the register, surveys and figures alike. */
public enum ClassificationKind {
  FORM,
  CHANNEL,
  TOPIC
}
