// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.Arrays;
import java.util.Locale;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.ListKind;

/** The name of a list in the path of a page. */
enum ListPath {
  VORMEN(ListKind.FORM),
  KANALEN(ListKind.CHANNEL),
  ONDERWERPEN(ListKind.TOPIC),
  GRONDEN(ListKind.GROUND),
  DOELWITTEN(ListKind.TARGET),
  WIJZEN(ListKind.WAY),
  PLATFORMS(ListKind.PLATFORM),
  FUNCTIES(ListKind.POSITION),
  REDENEN(ListKind.REASON);

  private final ListKind kind;

  ListPath(ListKind kind) {
    this.kind = kind;
  }

  ListKind kind() {
    return kind;
  }

  String segment() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the list of this path segment.
   *
   * @throws HiddenException when there is no such list
   */
  static ListPath of(String segment) {
    return Arrays.stream(values())
        .filter(path -> path.segment().equals(segment))
        .findFirst()
        .orElseThrow(HiddenException::new);
  }
}
