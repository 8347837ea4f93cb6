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

/**
 * Constraint on a setting: the kind of value it must have. A violation is the rest of a sentence
 * that begins with the name of the setting.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SettingFormat.Check.class)
@interface SettingFormat {

  Kind value();

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The kinds of values that a setting may have. */
  enum Kind {
    IP_ADDRESS,
    WEB_ADDRESS,
    SECRET_ADDRESS,
    MAIL_ADDRESS,
    PROXIES,
    FILE,
    SECRET_FILE,
    FOLDER
  }

  /** Accepts null: a setting may be left out. */
  final class Check implements ConstraintValidator<SettingFormat, String> {

    private Kind kind = Kind.FOLDER;

    @Override
    public void initialize(SettingFormat form) {
      kind = form.value();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      var fault = value == null ? null : SettingFaults.find(kind, value);
      if (fault != null) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
      }
      return fault == null;
    }
  }
}
