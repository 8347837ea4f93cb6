// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to one question after the report: the codes of the choices and the typed text, by
 * field. It is encrypted as a whole. An answer without fields means that the person withdrew their
 * answer.
 */
public record FollowUpAnswer(Map<String, List<String>> fields) {

  public static final int MAX_TEXT_LENGTH = 5_000;
  public static final String CODES = "codes";
  public static final String NAME = "name";
  public static final String WORDS = "words";
  public static final String FILES = "files";

  /** The code for a colleague, that is, somebody who works or holds office here. */
  public static final String COLLEAGUE = "COLLEAGUE";

  public FollowUpAnswer {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public List<String> getValues(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** Returns the first value of a field, or an empty text when the field has none. */
  public String getValue(String field) {
    return getValues(field).isEmpty() ? "" : getValues(field).getFirst();
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  FollowUpAnswer with(String field, List<String> values) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, List.copyOf(values));
    return new FollowUpAnswer(more);
  }
}
