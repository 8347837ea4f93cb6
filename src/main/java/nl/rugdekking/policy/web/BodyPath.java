// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.Arrays;
import java.util.Locale;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.BodyKind;

/** The name of a body in the path of a page. */
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
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the body of this path segment.
   *
   * @throws HiddenException when there is no such body
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
