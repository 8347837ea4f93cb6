// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores the numbers that people can call for help, as this organisation confirmed them. */
@Service
public class HelpNumbers {

  private final JdbcClient jdbc;

  HelpNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns every place, in the order of {@link HelpPlace}, also those without a number. */
  @Transactional(readOnly = true)
  public List<HelpNumber> list() {
    var stored = readStored();
    return Arrays.stream(HelpPlace.values())
        .map(place -> stored.getOrDefault(place, createShipped(place)))
        .toList();
  }

  /**
   * Returns the number on which this body's handlers are reached; when it has none, that of the
   * organisation.
   */
  @Transactional(readOnly = true)
  public Optional<TelephoneNumber> findForHandlersOf(BodyKind body) {
    return findFirst(HelpPlace.of(body), HelpPlace.ORGANISATION);
  }

  /** Returns the number on which the confidential advisers are reached. */
  @Transactional(readOnly = true)
  public Optional<TelephoneNumber> findForAdvisers() {
    return findFirst(HelpPlace.ADVISER);
  }

  private Optional<TelephoneNumber> findFirst(HelpPlace... places) {
    var stored = readStored();
    return Stream.of(places)
        .map(stored::get)
        .filter(Objects::nonNull)
        .map(HelpNumber::number)
        .filter(Objects::nonNull)
        .map(TelephoneNumber.class::cast)
        .findFirst();
  }

  /**
   * Stores a number that was confirmed on this day. Without a number, the one that the program
   * ships with applies again.
   */
  @Transactional
  public void set(HelpNumber confirmed) {
    var organisation = CurrentOrganisation.id();
    jdbc.sql("delete from help_number where organisation_id = ? and place = ?")
        .params(organisation, confirmed.place().name())
        .update();
    var number = confirmed.number();
    if (number != null) {
      jdbc.sql(
              """
              insert into help_number (organisation_id, place, name, number, confirmed_on)
              values (:organisation, :place, :name, :number, :day)
              """)
          .param("organisation", organisation)
          .param("place", confirmed.place().name())
          .param("name", confirmed.name())
          .param("number", number.shown())
          .param("day", confirmed.confirmedOn())
          .update();
    }
  }

  private Map<HelpPlace, HelpNumber> readStored() {
    return jdbc
        .sql("select place, name, number, confirmed_on from help_number where organisation_id = ?")
        .param(CurrentOrganisation.id())
        .query(HelpNumbers::mapRow)
        .list()
        .stream()
        .collect(Collectors.toMap(HelpNumber::place, Function.identity()));
  }

  private static HelpNumber createShipped(HelpPlace place) {
    return new HelpNumber(place, null, parse(place.shippedNumber()), null);
  }

  private static HelpNumber mapRow(ResultSet row, int number) throws SQLException {
    return new HelpNumber(
        HelpPlace.valueOf(row.getString("place")),
        row.getString("name"),
        parse(row.getString("number")),
        row.getObject("confirmed_on", LocalDate.class));
  }

  private static @Nullable TelephoneNumber parse(@Nullable String number) {
    return number == null ? null : TelephoneNumber.parse(number).orElse(null);
  }
}
