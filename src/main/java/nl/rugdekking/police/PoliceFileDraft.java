// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.paper.PrintedForm;

/**
 * What a file for the police would say now, and what its page says before it is made.
 *
 * @param sections the text of the file, in Dutch
 * @param gaps what the police ask and the file does not say
 * @param revealing the keys of the texts with a name that should not leave the organisation: of an
 *     affected person who withheld it or is reported under number, or of another affected person
 * @param protection how far the file must keep from saying who the affected person is
 * @param details what was typed for the file
 * @param made the files that were made before, the newest first
 */
public record PoliceFileDraft(
    List<PoliceFileSection> sections,
    Set<PoliceFileGap> gaps,
    Set<String> revealing,
    Protection protection,
    PoliceFileDetails details,
    List<PoliceFile> made) {

  /** Says how far the file must keep from saying who the affected person is. */
  public enum Protection {
    NONE,
    /** The affected person withheld their name. */
    WITHHELD,
    /** Somebody in the case is reported under number: no revealing text may be in the file. */
    UNDER_NUMBER
  }

  /** Returns a number that differs once a text of the file has changed. */
  public int fingerprint() {
    return stream().map(text -> text.key() + text.line()).toList().hashCode();
  }

  /**
   * Returns the sections without the texts that are left out. In place of a revealing text stands a
   * sentence, so that the reader knows that something was left out.
   *
   * @param leftOut the keys of the texts
   * @param sentence the sentence, in Dutch
   */
  List<PrintedForm.Section> listPrinted(Set<String> leftOut, String sentence) {
    return sections.stream()
        .map(
            section ->
                new PrintedForm.Section(
                    section.heading(),
                    section.texts().stream()
                        .flatMap(text -> print(text, leftOut, sentence))
                        .toList()))
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }

  private Stream<PrintedForm.Line> print(
      PoliceFileSection.Text text, Set<String> leftOut, String sentence) {
    if (isPrinted(text, leftOut)) {
      return Stream.of(text.line());
    }
    return revealing.contains(text.key())
        ? Stream.of(new PrintedForm.Line(text.line().label(), sentence))
        : Stream.empty();
  }

  private boolean isPrinted(PoliceFileSection.Text text, Set<String> leftOut) {
    var asked = text.mayBeLeftOut() || revealing.contains(text.key());
    return !(asked && leftOut.contains(text.key()));
  }

  /** Returns the files of the case that the file is about. */
  List<EvidenceItem> listEvidence(Set<String> leftOut) {
    return stream()
        .filter(text -> isPrinted(text, leftOut))
        .flatMap(text -> Stream.ofNullable(text.evidence()))
        .toList();
  }

  /** Returns the labels of the revealing texts. */
  public Set<String> listRevealingLabels() {
    return stream()
        .filter(text -> revealing.contains(text.key()))
        .map(text -> text.line().label())
        .collect(Collectors.toSet());
  }

  /** Returns the labels of the texts with a character that is printed as its number. */
  public Set<String> listUnprintableLabels() {
    return stream()
        .map(PoliceFileSection.Text::line)
        .filter(line -> PrintedForm.isChangedByPrinting(line.text()))
        .map(PrintedForm.Line::label)
        .collect(Collectors.toSet());
  }

  private Stream<PoliceFileSection.Text> stream() {
    return sections.stream().flatMap(section -> section.texts().stream());
  }
}
