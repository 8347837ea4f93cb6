// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a list of people, with the headings by which they are recognised. */
public enum PeopleColumn {
  NAME(true, "naam name"),
  EMAIL(true, "email emailadres mail emailaddress"),
  TITLE(true, "functie position title"),
  BODY(true, "orgaan body"),
  UNIT(false, "afdeling eenheid unit department"),
  MANAGER(false, "leidinggevende manager"),
  FROM(false, "vanaf van from"),
  UNTIL(false, "totenmet tot until"),
  LANGUAGE(false, "taal language"),
  PERSONNEL(false, "personeelsnummer personeelsnr medewerkernummer personnelnumber employeenumber");

  private final boolean needed;
  private final String headings;

  PeopleColumn(boolean needed, String headings) {
    this.needed = needed;
    this.headings = headings;
  }

  boolean isRequired() {
    return needed;
  }

  static Optional<PeopleColumn> find(String heading) {
    var plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return Arrays.stream(values())
        .filter(column -> List.of(column.headings.split(" ")).contains(plain))
        .findFirst();
  }
}
