// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

public enum Purpose {
  HANDLING,
  SUPERVISION,
  CARE,
  INSIGHT,
  AUDIT,
  SUPPORT
}
