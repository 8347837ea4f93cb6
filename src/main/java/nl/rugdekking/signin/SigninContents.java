// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.util.List;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/** Names no keys: the secrets of authenticator apps belong to their owners, and to no case. */
final class SigninContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("account_app");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return List.of();
  }
}
