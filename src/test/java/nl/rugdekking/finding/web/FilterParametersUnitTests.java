// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.rugdekking.finding.CaseFilter;
import nl.rugdekking.finding.CaseFilter.Trait;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.register.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not known can be asked for, in each filter in which something may not be known. */
class FilterParametersUnitTests {

  @ParameterizedTest
  @CsvSource({
    "functie,POSITION",
    "vorm,FORM",
    "kanaal,CHANNEL",
    "onderwerp,TOPIC",
    "ervaren,EXPERIENCED",
    "beoordeeld,ASSESSED",
    "grond,GROUND",
    "doelwit,TARGET",
    "wijze,WAY",
    "platform,PLATFORM",
    "behandelaar,OWNER"
  })
  void whatIsNotKnownIsAskedForAndKeptInAView(String field, Trait trait) {
    var typed = FilterParameters.of(Map.of(field, "UNKNOWN"));
    assertThat(typed.toQueryString()).isEqualTo(field + "=UNKNOWN");
    var filter = FilterParameters.of(typed.toQueryString()).toFilter();
    assertThat(filter.notKnown()).containsExactly(trait);
    assertThat(filter)
        .isEqualTo(
            new CaseFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Set.of(trait)));
  }

  @Test
  void whatIsAlwaysKnownCannotBeNotKnown() {
    var typed =
        FilterParameters.of(Map.of("stand", "UNKNOWN", "orgaan", "UNKNOWN", "weg", "UNKNOWN"));
    assertThat(typed.isEmpty()).isTrue();
  }

  @Test
  void aKnownValueStandsBesideOneThatIsNotKnown() {
    var filter =
        FilterParameters.of(Map.of("ervaren", "HIGH", "beoordeeld", "UNKNOWN", "kanaal", "email"))
            .toFilter();
    assertThat(filter.experienced()).isEqualTo(Severity.HIGH);
    assertThat(filter.channel()).isEqualTo("email");
    assertThat(filter.notKnown()).containsExactly(Trait.ASSESSED);
  }

  @Test
  void aDetailIsACodeOfItsList() {
    var filter =
        FilterParameters.of(Map.of("grond", "religion", "wijze", "<b>", "platform", "UNKNOWN"))
            .toFilter();
    assertThat(filter.details()).isEqualTo(Map.of(ClassificationKind.GROUND, "religion"));
    assertThat(filter.notKnown()).containsExactly(Trait.PLATFORM);
  }
}
