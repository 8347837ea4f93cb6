// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the enum constant that a form field names. */
public final class EnumCodes {

  private EnumCodes() {}

  public static <E extends Enum<E>> Optional<E> of(E[] codes, @Nullable String name) {
    return Arrays.stream(codes).filter(code -> code.name().equals(name)).findFirst();
  }
}
