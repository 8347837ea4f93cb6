// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person is known by several ways of writing a name. */
class DecisionMakersUnitTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ruud Kanters | R. Kanters, teamleider | true",
        "Ruud Kanters | De heer R. Kanters | true",
        "Ruud Kanters | Kanters | true",
        "R. van der Polder, teamleider | Rinus van der Polder | true",
        "mila teamleider | Mila Teamleider (team balie) | true",
        "Ruud Kanters | Kanters, R. | true",
        "Ruud Kanters | Kanters Ruud, teamleider | true",
        "Ruud Kanters | Kanters, S. | false",
        "Ruud Kanters | Kanters Sanne, raadslid | false",
        "Kanters, R. | Kanters Ruud | true",
        "Rinus van der Polder | De heer Van der Polder, R., teamleider | true",
        "Rinus van der Polder | Polder, R. van der | true",
        "Ruud Kanters | Robert Kanters | false",
        "Ruud Kanters | S. Kanters | false",
        "R. van der Polder | Vera van der Polder | false",
        "Ruud Kanters | R. Bakker, juridische zaken | false"
      })
  void anInitialStandsForTheFirstName(String known, String typed, boolean same) {
    assertThat(DecisionMakers.isSamePerson(known, typed)).isEqualTo(same);
    assertThat(DecisionMakers.isSamePerson(typed, known)).isEqualTo(same);
  }
}
