// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks a template against the kind of letter for which it is meant. */
final class TemplateCheck {

  /** The number of characters that a template may have: fifty pages. */
  static final int MAX_CHARACTERS = 100_000;

  // A line end takes room on paper, and so does the fact that is put into a field.
  private static final int CHARACTERS_OF_LINE = 50;
  private static final int CHARACTERS_OF_FIELD = 500;

  private final LetterKind kind;
  private final TemplateFaults faults = new TemplateFaults();
  private final Set<LetterField> present = EnumSet.noneOf(LetterField.class);
  private int characters;

  private TemplateCheck(LetterKind kind) {
    this.kind = kind;
  }

  /**
   * Refuses a field that this letter does not have, a mandatory field that is missing, brackets
   * that are not closed, characters that cannot be printed, and more text than a letter has.
   */
  static void check(LetterKind kind, LetterDocument template) throws RefusedTemplateException {
    var check = new TemplateCheck(kind);
    Paragraphs.visitAll(template, check.faults, check::checkParagraph);
    for (var field : kind.mandatory()) {
      if (!check.present.contains(field)) {
        check.faults.addOfFile(Refusal.MISSING_FIELD, field.word());
      }
    }
    if (check.characters > MAX_CHARACTERS) {
      check.faults.addOfFile(Refusal.TOO_MUCH_TEXT);
    }
    check.faults.throwIfAny();
  }

  /** Returns the fields that a template contains. */
  static Set<LetterField> listFields(LetterDocument template) {
    var found = EnumSet.noneOf(LetterField.class);
    Paragraphs.visitAll(
        template,
        new TemplateFaults(),
        paragraph ->
            Placeholder.list(Paragraphs.text(paragraph))
                .forEach(
                    placeholder -> LetterField.find(placeholder.name()).ifPresent(found::add)));
    return found;
  }

  /** Refuses a template in which a gap is left, such as an article that a lawyer must look up. */
  static void checkGaps(LetterDocument template) throws RefusedTemplateException {
    var faults = new TemplateFaults();
    Paragraphs.visitAll(
        template,
        faults,
        paragraph ->
            Placeholder.list(Paragraphs.text(paragraph)).stream()
                .filter(Placeholder::gap)
                .forEach(gap -> faults.add(Refusal.OPEN_GAP, gap.name())));
    faults.throwIfAny();
  }

  private void checkParagraph(List<Inline> paragraph) {
    var text = Paragraphs.text(paragraph);
    characters += text.length() + CHARACTERS_OF_LINE;
    for (var placeholder : Placeholder.list(text)) {
      characters += CHARACTERS_OF_FIELD;
      if (!placeholder.gap()) {
        checkField(placeholder.name());
      }
    }
    if (Placeholder.isLeftOpen(text)) {
      faults.add(Refusal.UNCLOSED_FIELD);
    }
    LetterFonts.listUnprintable(text)
        .forEach(character -> faults.add(Refusal.UNPRINTABLE, character));
  }

  private void checkField(String word) {
    var field = LetterField.find(word);
    if (field.isPresent()
        && (kind.mandatory().contains(field.get()) || kind.optional().contains(field.get()))) {
      present.add(field.get());
    } else {
      faults.add(Refusal.UNKNOWN_FIELD, word);
    }
  }
}
