// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A letter (an e-mail) to a person: a template and the values to fill in. Only {@code path} (the
 * page that the link leads to) and {@code organisation} (its name) are allowed, so that nothing
 * from a case can end up in a mail.
 */
public record Letter(UUID person, String template, Map<String, String> values) {

  static final String PATH = "path";
  static final String ORGANISATION = "organisation";

  public Letter {
    values = Map.copyOf(values);
    if (!values.keySet().equals(Set.of(PATH, ORGANISATION))) {
      throw new IllegalArgumentException(
          "A letter takes " + PATH + " and " + ORGANISATION + ", not " + values.keySet());
    }
    if (!path(values).startsWith("/") || path(values).startsWith("//")) {
      throw new IllegalArgumentException("A letter leads to a page of ours");
    }
  }

  String path() {
    return path(values);
  }

  String organisation() {
    return values.getOrDefault(ORGANISATION, "");
  }

  private static String path(Map<String, String> values) {
    return values.getOrDefault(PATH, "");
  }
}
