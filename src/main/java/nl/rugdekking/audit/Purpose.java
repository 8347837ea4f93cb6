// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

/** Why somebody acts or looks; part of every access call. */
public enum Purpose {
  HANDLING,
  SUPERVISION,
  CARE,
  INSIGHT,
  AUDIT,
  SUPPORT
}
