// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Constraint on a setting: a whole number within a range. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SettingRange.Check.class)
@interface SettingRange {

  int least();

  int most();

  String message() default "must be a whole number from {least} to {most}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Accepts null: a setting may be left out. */
  final class Check implements ConstraintValidator<SettingRange, String> {

    private int least;
    private int most;

    @Override
    public void initialize(SettingRange range) {
      least = range.least();
      most = range.most();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      try {
        return value == null
            || (Integer.parseInt(value) >= least && Integer.parseInt(value) <= most);
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }
}
