// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.EnumMap;
import java.util.Map;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.HiddenNames;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the names in an answer before it is recorded: its letter must be able to print them, and
 * may not contain a hidden name. A recorded answer is never changed, and its letter has the same
 * names.
 */
@Component
public record AnswerNames(Letters letters, HiddenNames hidden) {

  /**
   * Returns the message key of what is wrong, for each field of the letter in which something is.
   */
  public Map<LetterField, String> listFaults(
      CaseAccess access, PartId part, Objection.Answer said) {
    var names = new EnumMap<LetterField, String>(LetterField.class);
    put(names, LetterField.SIGNATORY, said.by());
    put(names, LetterField.ON_BEHALF, said.course().onBehalf());
    put(names, LetterField.PREPARED, said.course().preparedBy());
    var faults = new EnumMap<LetterField, String>(LetterField.class);
    letters
        .listUnprintable(names)
        .keySet()
        .forEach(field -> faults.put(field, "objection.refused.unprintable"));
    hidden
        .list(access, part, names)
        .forEach(field -> faults.put(field, "objection.refused.hidden-name"));
    return faults;
  }

  private static void put(
      Map<LetterField, String> names, LetterField field, @Nullable String name) {
    if (name != null && !name.isBlank()) {
      names.put(field, name);
    }
  }
}
