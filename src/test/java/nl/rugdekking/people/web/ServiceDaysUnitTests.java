// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;

/** A slip in the year of a position or a role is refused, and said to be one. */
class ServiceDaysUnitTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @ParameterizedTest
  @ValueSource(strings = {"1-3-1926", "2206-03-01"})
  void aYearThatIsASlipIsRefused(String day) {
    assertThat(codeOf(role(day))).isEqualTo("people.day.year");
    assertThat(codeOf(position(day))).isEqualTo("people.day.year");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-1986", "1950-01-01", ""})
  void aLongServiceIsNoSlip(String day) {
    assertThat(role(day).hasFieldErrors("from")).isFalse();
    assertThat(position(day).hasFieldErrors("from")).isFalse();
  }

  private static String codeOf(BeanPropertyBindingResult errors) {
    return String.valueOf(Objects.requireNonNull(errors.getFieldError("from")).getCode());
  }

  private static BeanPropertyBindingResult role(String from) {
    var form = new RoleForm("Ilse", "CASE_OWNER", "", from, "", null);
    var errors = new BeanPropertyBindingResult(form, "form");
    form.check(errors, TODAY);
    return errors;
  }

  private static BeanPropertyBindingResult position(String from) {
    var form = new PositionForm("COUNCIL", "councillor", "", "", from, "", null);
    var errors = new BeanPropertyBindingResult(form, "form");
    form.check(errors, Set.of("councillor"));
    return errors;
  }
}
