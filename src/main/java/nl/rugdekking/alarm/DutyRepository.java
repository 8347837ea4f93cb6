// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.KeyStoreException;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the shifts, exceptions and telephone numbers of the duty roster. Each method runs in the
 * caller's transaction.
 */
@Repository
record DutyRepository(JdbcClient jdbc, Vault vault) {

  /** Returns the shifts and exceptions of which at least a part lies between these moments. */
  DutyRoster getRoster(Instant from, Instant until) {
    return new DutyRoster(
        selectBetween("duty_shift", from, until).query(DutyRepository::readShift).list(),
        selectBetween("duty_exception", from, until).query(DutyRepository::readException).list());
  }

  private JdbcClient.StatementSpec selectBetween(String table, Instant from, Instant until) {
    return sql("select * from "
            + table
            + """
             where organisation_id = :organisation and ends_at > :from and starts_at <= :until
            order by starts_at, id
            """)
        .param("from", utc(from))
        .param("until", utc(until));
  }

  void add(DutyShift shift) {
    sql("""
            insert into duty_shift (organisation_id, id, starts_at, ends_at, officer_id, second_id)
            values (:organisation, :id, :starts, :ends, :officer, :second)
            """)
        .param("id", shift.id())
        .param("starts", utc(shift.starts()))
        .param("ends", utc(shift.ends()))
        .param("officer", shift.officer().value())
        .param("second", idOrNull(shift.second()))
        .update();
  }

  void add(DutyException exception) {
    sql("""
            insert into duty_exception
              (organisation_id, id, starts_at, ends_at, absent_id, instead_id)
            values (:organisation, :id, :starts, :ends, :absent, :instead)
            """)
        .param("id", exception.id())
        .param("starts", utc(exception.starts()))
        .param("ends", utc(exception.ends()))
        .param("absent", exception.absent().value())
        .param("instead", idOrNull(exception.instead()))
        .update();
  }

  /** Removes a shift. Returns false when it was removed before. */
  boolean removeShift(UUID id) {
    return remove("duty_shift", id);
  }

  /** Removes an exception. Returns false when it was removed before. */
  boolean removeException(UUID id) {
    return remove("duty_exception", id);
  }

  private boolean remove(String table, UUID id) {
    return sql("delete from " + table + " where organisation_id = :organisation and id = :id")
            .param("id", id)
            .update()
        == 1;
  }

  /** Deletes the shifts and exceptions that ended before this moment. */
  void deleteEndedBefore(Instant moment) {
    for (var table : new String[] {"duty_shift", "duty_exception"}) {
      sql("delete from " + table + " where organisation_id = :organisation and ends_at < :moment")
          .param("moment", utc(moment))
          .update();
    }
  }

  /** Stores the encrypted number of this person, in place of an earlier one. */
  void setNumber(PersonId person, MobileNumber number) {
    var key = vault.newKey(KeyKind.SUBJECT);
    sql("""
            insert into duty_number (organisation_id, person_id, number, key_id)
            values (:organisation, :person, :number, :key)
            on conflict (organisation_id, person_id)
            do update set number = excluded.number, key_id = excluded.key_id
            """)
        .param("person", person.value())
        .param("number", vault.encryptText(key, cell(person.value()), number.value()))
        .param("key", key.value())
        .update();
  }

  void removeNumber(PersonId person) {
    sql("delete from duty_number where organisation_id = :organisation and person_id = :person")
        .param("person", person.value())
        .update();
  }

  Optional<MobileNumber> findNumber(PersonId person) {
    return Optional.ofNullable(listNumbers().get(person));
  }

  boolean hasNumber(PersonId person) {
    return sql("""
            select count(*) from duty_number
            where organisation_id = :organisation and person_id = :person
            """)
            .param("person", person.value())
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Returns the numbers by person, without those that cannot be decrypted now. */
  Map<PersonId, MobileNumber> listNumbers() {
    var numbers = new HashMap<PersonId, MobileNumber>();
    sql("select * from duty_number where organisation_id = :organisation")
        .query(
            row -> {
              var number = decryptNumber(row);
              if (number != null) {
                numbers.put(readPerson(row, "person_id"), number);
              }
            });
    return numbers;
  }

  private @Nullable MobileNumber decryptNumber(ResultSet row) throws SQLException {
    try {
      var key = new KeyId(row.getObject("key_id", UUID.class));
      var cell = cell(row.getObject("person_id", UUID.class));
      return new MobileNumber(vault.decryptText(key, cell, row.getBytes("number")));
    } catch (KeyDestroyedException | KeyStoreException unreadable) {
      // The person is then called by mail only, because an alarm must not fail when the key store
      // does.
      return null;
    }
  }

  private static DatabaseCell cell(UUID person) {
    return new DatabaseCell("duty_number", "number", person);
  }

  private static DutyShift readShift(ResultSet row, int number) throws SQLException {
    return new DutyShift(
        row.getObject("id", UUID.class),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        readPerson(row, "officer_id"),
        readPersonOrNull(row, "second_id"));
  }

  private static DutyException readException(ResultSet row, int number) throws SQLException {
    return new DutyException(
        row.getObject("id", UUID.class),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        readPerson(row, "absent_id"),
        readPersonOrNull(row, "instead_id"));
  }

  private static PersonId readPerson(ResultSet row, String column) throws SQLException {
    return new PersonId(row.getObject(column, UUID.class));
  }

  private static @Nullable PersonId readPersonOrNull(ResultSet row, String column)
      throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable UUID idOrNull(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
