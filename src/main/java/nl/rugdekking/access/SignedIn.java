// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * All that a session knows: which account, and by how much. What it may do is read afresh each
 * time.
 *
 * @param both the password and a second step
 */
record SignedIn(UUID account, boolean both) implements Principal, Serializable {

  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return account.toString();
  }
}
