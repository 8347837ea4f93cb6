// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** All that a session knows: which account. What it may do is read afresh each time. */
record SignedIn(UUID account) implements Principal, Serializable {

  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return account.toString();
  }
}
