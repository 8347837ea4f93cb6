// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.HashMap;
import java.util.Map;

/** The form on which somebody reports without a name. */
public final class NamelessForm {

  public static final String WORDS = "Er wordt geschreeuwd in de fractiekamer";

  private NamelessForm() {}

  /** Opens the form, and reads the code that its receipt will show. */
  public static String code(Visitor visitor, String path) {
    return IncidentFixtures.found(
        visitor.get(path).body(), "name=\"code\"[^>]*value=\"([0-9A-Z]{20})\"");
  }

  /** Filled in by somebody of the council, except for what they fill in otherwise. */
  public static Map<String, String> fields(String code, Map<String, String> more) {
    var fields = new HashMap<String, String>();
    fields.put("code", code);
    fields.put("words", WORDS);
    fields.put("day", "UNKNOWN");
    fields.put("whom", "ME");
    fields.put("body", "COUNCIL");
    fields.putAll(more);
    return fields;
  }
}
