// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.util.List;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/** Destroys the choices and contacts of aftercare, with their care keys, when a case is. */
final class AftercareContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("care_choice", "care_contact");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from care_choice
        where organisation_id = :organisation and incident_id = :incident
        union select key_id from care_contact
        where organisation_id = :organisation and incident_id = :incident and key_id is not null
        """);
  }

  @Override
  public void clear(CaseRows rows) {
    rows.update(
        "delete from care_contact where organisation_id = :organisation and incident_id = :incident");
    rows.update(
        "delete from care_choice where organisation_id = :organisation and incident_id = :incident");
  }
}
