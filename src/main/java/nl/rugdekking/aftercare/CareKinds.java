// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.util.Set;
import nl.rugdekking.organisation.PromiseKind;

/** The kinds of promises that are kept with a talk of aftercare. */
public final class CareKinds {

  private static final Set<PromiseKind> ALL =
      Set.of(
          PromiseKind.AFTERCARE, PromiseKind.AFTERCARE_TWO_WEEKS, PromiseKind.AFTERCARE_SIX_WEEKS);

  private CareKinds() {}

  /** Returns the codes of these kinds. */
  static String[] codes() {
    return ALL.stream().map(PromiseKind::code).toArray(String[]::new);
  }

  /** Returns true when a talk of aftercare keeps promises of this kind. */
  public static boolean contains(PromiseKind kind) {
    return ALL.contains(kind);
  }
}
