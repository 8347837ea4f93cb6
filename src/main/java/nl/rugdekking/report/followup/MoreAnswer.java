// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered to one question: codes of what was chosen and words that were typed, by field.
 * Sealed as a whole. Without any field it was taken back.
 */
public record MoreAnswer(Map<String, List<String>> fields) {

  public static final int LONGEST_WORDS = 5_000;
  public static final String CODES = "codes";
  public static final String NAME = "name";
  public static final String WORDS = "words";
  public static final String FILES = "files";

  /** Somebody who works or holds office here. */
  public static final String COLLEAGUE = "COLLEAGUE";

  public MoreAnswer {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The only value of a field; empty without one. */
  public String one(String field) {
    return all(field).isEmpty() ? "" : all(field).getFirst();
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  MoreAnswer with(String field, List<String> values) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, List.copyOf(values));
    return new MoreAnswer(more);
  }
}
