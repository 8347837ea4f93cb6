// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

/** The one whom an affected person wants for aftercare. */
public enum Carer {
  MANAGER,
  CARE_TEAM,
  /** Somebody of the same body, such as another councillor. */
  PEER,
  ADVISER,
  COMPANY_DOCTOR,
  /** Help outside the organisation, such as Slachtofferhulp. */
  OUTSIDE,
  NOBODY;

  /** Returns true when somebody of this organisation gives the aftercare. */
  public boolean isColleague() {
    return this == MANAGER || this == CARE_TEAM || this == PEER || this == ADVISER;
  }
}
