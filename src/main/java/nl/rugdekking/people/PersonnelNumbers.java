// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.LookupHash;
import nl.rugdekking.vault.LookupHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores personnel numbers as keyed hashes only. Their one use is to recognise that two lines of a
 * list are about the same person.
 */
@Repository
record PersonnelNumbers(JdbcClient jdbc, LookupHashes hashes) {

  private static final String PURPOSE = "setup.personnel";

  /** Returns the people here who have one of these numbers, by number. */
  Map<String, PersonId> findPeople(Collection<String> numbers) {
    Map<String, String> byHash = new HashMap<>();
    for (var number : numbers) {
      for (LookupHash hash : hashes.computeAll(PURPOSE, number)) {
        byHash.put(HexFormat.of().formatHex(hash.value()), number);
      }
    }
    Map<String, PersonId> known = new HashMap<>();
    sql("""
        select person_id, hash from personnel_number
        where organisation_id = :organisation and hash = any (:hashes)
        """)
        .param(
            "hashes", byHash.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
        .query(
            row -> {
              var number = byHash.get(HexFormat.of().formatHex(row.getBytes("hash")));
              known.put(
                  String.valueOf(number), new PersonId(row.getObject("person_id", UUID.class)));
            });
    return known;
  }

  /** Stores the number of a person and replaces an earlier one. */
  void save(PersonId person, String number) {
    var hash = hashes.computeCurrent(PURPOSE, number);
    sql("""
        insert into personnel_number (organisation_id, person_id, hash_version, hash)
        values (:organisation, :person, :version, :hash)
        on conflict (organisation_id, person_id)
        do update set hash_version = excluded.hash_version, hash = excluded.hash
        """)
        .param("person", person.value())
        .param("version", hash.version())
        .param("hash", hash.value())
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
