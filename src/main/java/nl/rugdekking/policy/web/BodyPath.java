// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.Arrays;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.BodyKind;

/** A body in an address. */
enum BodyPath {
  RAAD(BodyKind.COUNCIL),
  BESTUUR(BodyKind.EXECUTIVE),
  VOORZITTER(BodyKind.MAYOR),
  ORGANISATIE(BodyKind.ORGANISATION);

  private final BodyKind body;

  BodyPath(BodyKind body) {
    this.body = body;
  }

  String segment() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * @throws HiddenException when no body is called so
   */
  static BodyKind body(String segment) {
    return Arrays.stream(values())
        .filter(path -> path.segment().equals(segment))
        .findFirst()
        .map(path -> path.body)
        .orElseThrow(HiddenException::new);
  }

  static String of(BodyKind body) {
    return Arrays.stream(values())
        .filter(path -> path.body == body)
        .findFirst()
        .orElseThrow()
        .segment();
  }
}
