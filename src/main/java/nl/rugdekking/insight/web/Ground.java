// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

/**
 * Why a line is left out (article 23 GDPR, article 41 UAVG). The message key is {@code
 * insight.ground.<name>}.
 */
enum Ground {
  /** The rights and freedoms of others, such as the affected person and the reporter. */
  OTHERS,
  /** An investigation of the police. */
  INVESTIGATION,
  /** Somebody would be in danger. */
  SAFETY
}
