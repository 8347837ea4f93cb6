// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.paper.PrintedForm;

/**
 * What a file for the police would say if it were made now.
 *
 * @param sections the text of the file, in Dutch
 * @param gaps what the police ask and the file does not say
 * @param revealing the lines with a name that should not leave the organisation: of an affected
 *     person who withheld it or is reported under number, or of another affected person
 * @param underNumber true when somebody in the case is reported under number, so that the file is
 *     made without the revealing lines or not at all
 * @param unprintable the labels of the texts with a character that is printed as its number
 * @param made the files that were made before, the newest first
 */
public record PoliceFileDraft(
    List<PrintedForm.Section> sections,
    Set<PoliceFileGap> gaps,
    Set<PrintedForm.Line> revealing,
    boolean underNumber,
    Set<String> unprintable,
    PoliceFileDetails details,
    List<PoliceFile> made) {

  /**
   * Returns the sections with a sentence in place of each revealing text, so that the reader knows
   * that something was left out.
   *
   * @param sentence the sentence, in Dutch
   */
  List<PrintedForm.Section> listWithout(String sentence) {
    return sections.stream()
        .map(
            section ->
                new PrintedForm.Section(
                    section.heading(),
                    section.lines().stream()
                        .map(
                            line ->
                                revealing.contains(line)
                                    ? new PrintedForm.Line(line.label(), sentence)
                                    : line)
                        .toList()))
        .toList();
  }

  /** Returns the labels of the revealing lines. */
  public Set<String> listRevealingLabels() {
    return revealing.stream().map(PrintedForm.Line::label).collect(Collectors.toSet());
  }
}
