// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

/** The reason why somebody acts or looks, logged with each access to a case. */
public enum Purpose {
  HANDLING,
  /** One promise that was given to somebody who does not handle the case. */
  PROMISE,
  SUPERVISION,
  CARE,
  INSIGHT,
  AUDIT,
  SUPPORT
}
