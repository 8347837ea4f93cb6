// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.insight.KeptData;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form on which somebody chooses what is in the file of a perpetrator.
 *
 * @param aantal the number of lines that the page showed
 * @param keuze the choice for each case and each line, by its field: empty to give it, {@link
 *     #REWRITTEN}, or the name of a {@link Ground} to leave it out
 * @param tekst the rewritten text of each line, by its field
 */
record FileForm(
    @Nullable String aantal,
    @Nullable Map<String, String> keuze,
    @Nullable Map<String, String> tekst) {

  static final String REWRITTEN = "REWRITTEN";
  static final int MAX_LENGTH = 5000;

  FileForm {
    keuze = keuze == null ? Map.of() : keuze;
    tekst = tekst == null ? Map.of() : tekst;
  }

  /** Creates the form as it is shown first: what names an affected person is left out. */
  static FileForm of(List<FileSection> sections) {
    var chosen = new HashMap<String, String>();
    sections.stream()
        .flatMap(section -> section.asked().stream())
        .filter(FileLine::revealing)
        .forEach(line -> chosen.put(line.field(), Ground.OTHERS.name()));
    return new FileForm(String.valueOf(count(sections)), chosen, Map.of());
  }

  static int count(List<FileSection> sections) {
    return sections.stream().mapToInt(section -> section.lines().size()).sum();
  }

  /** Returns true when the page showed as many lines as there are now. */
  boolean isAbout(List<FileSection> sections) {
    return String.valueOf(count(sections)).equals(aantal);
  }

  Optional<Ground> findGround(String field) {
    return EnumCodes.find(Ground.class, choice(field));
  }

  /** Returns the text that replaces a line, when somebody chose to rewrite it. */
  Optional<String> findRewritten(String field) {
    return choice(field).equals(REWRITTEN)
        ? Optional.of(tekst == null ? "" : tekst.getOrDefault(field, "").strip())
        : Optional.empty();
  }

  private String choice(String field) {
    return keuze == null ? "" : keuze.getOrDefault(field, "");
  }

  /**
   * Adds an error to each rewritten text that is missing, too long, or names an affected person,
   * and to each line that gives away somebody who is reported under number.
   */
  void check(List<FileSection> sections, KeptData data, BindingResult errors) {
    for (var section : sections) {
      for (var line : section.asked()) {
        findRewritten(line.field())
            .map(text -> findFault(section, text, data))
            .filter(fault -> !fault.isEmpty())
            .ifPresent(fault -> errors.rejectValue("tekst[" + line.field() + "]", fault));
        if (isGivenAway(section, line, data)) {
          errors.rejectValue("keuze[" + line.field() + "]", "insight.refused.number");
        }
      }
    }
  }

  private boolean isGivenAway(FileSection section, FileLine line, KeptData data) {
    return line.revealing()
        && data.isUnderNumber(section.number())
        && findGround(section.field()).isEmpty()
        && findGround(line.field()).isEmpty()
        && findRewritten(line.field()).isEmpty();
  }

  private static String findFault(FileSection section, String text, KeptData data) {
    if (text.isEmpty()) {
      return "insight.rewritten.missing";
    }
    if (text.length() > MAX_LENGTH) {
      return "insight.rewritten.long";
    }
    return data.tellsOfAffected(section.number(), text) ? "insight.rewritten.revealing" : "";
  }
}
