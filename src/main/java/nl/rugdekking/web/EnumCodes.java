// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the enum constant that a form field, an address or an answer names. */
public final class EnumCodes {

  private EnumCodes() {}

  /** Returns empty when there is no name, or none of these has it. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(code -> code.name().equals(name))
        .findFirst();
  }

  /** As {@link #find}, for a field that may be left empty. */
  public static <E extends Enum<E>> @Nullable E findOrNull(Class<E> type, @Nullable String name) {
    return find(type, name).orElse(null);
  }
}
