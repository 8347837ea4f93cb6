// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.paper.PrintedForm;
import nl.rugdekking.police.MadePoliceFiles.PoliceFile;

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
   * Returns true for a file that goes along only when somebody looked at it, because nobody may
   * know who the affected person is and there is no copy of it without hidden data.
   */
  public boolean mustBeLookedAt(PoliceFileSection.Text text) {
    var item = text.evidence();
    return protection != Protection.NONE && item != null && !item.has(true);
  }

  /**
   * Returns the keys of all texts that are left out.
   *
   * @param leftOut the keys that somebody chose to leave out
   * @param lookedAt the keys of the files that somebody looked at and lets go along
   */
  Set<String> listLeftOut(Set<String> leftOut, Set<String> lookedAt) {
    return stream()
        .filter(
            text ->
                mustBeLookedAt(text)
                    ? !lookedAt.contains(text.key())
                    : leftOut.contains(text.key()))
        .map(PoliceFileSection.Text::key)
        .collect(Collectors.toSet());
  }

  /**
   * The sentences that stand in place of what was left out, in Dutch.
   *
   * @param revealing in place of a revealing text
   * @param unseen in place of a file at which nobody looked
   */
  record LeftOutWords(String revealing, String unseen) {}

  /**
   * Returns the sections without the texts that are left out. In place of a revealing text or a
   * file stands a sentence, so that the reader knows that something was left out.
   *
   * @param leftOut the keys of the texts
   */
  List<PrintedForm.Section> listPrinted(Set<String> leftOut, LeftOutWords words) {
    return sections.stream()
        .map(
            section ->
                new PrintedForm.Section(
                    section.heading(),
                    section.texts().stream().flatMap(text -> print(text, leftOut, words)).toList()))
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }

  private Stream<PrintedForm.Line> print(
      PoliceFileSection.Text text, Set<String> leftOut, LeftOutWords words) {
    if (isPrinted(text, leftOut)) {
      return Stream.of(text.line());
    }
    var label = text.line().label();
    if (revealing.contains(text.key())) {
      return Stream.of(new PrintedForm.Line(label, words.revealing()));
    }
    return mustBeLookedAt(text)
        ? Stream.of(new PrintedForm.Line(label, words.unseen()))
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

  /** Returns the ids of the files in it at which somebody had to look. */
  Set<UUID> listLookedAt(Set<String> leftOut) {
    return stream()
        .filter(text -> mustBeLookedAt(text) && isPrinted(text, leftOut))
        .flatMap(text -> Stream.ofNullable(text.evidence()))
        .map(EvidenceItem::id)
        .collect(Collectors.toSet());
  }

  /** Returns the names of the files that go along only when somebody looked at them. */
  public List<String> listNamesToLookAt() {
    return stream()
        .filter(this::mustBeLookedAt)
        .flatMap(text -> Stream.ofNullable(text.evidence()))
        .map(item -> item.metadata().name())
        .toList();
  }

  /** Returns the labels of the revealing texts that are ticked to be left out. */
  public Set<String> listRevealingLabels() {
    return stream()
        .filter(text -> revealing.contains(text.key()) && !mustBeLookedAt(text))
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
