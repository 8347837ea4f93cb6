// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Letters and facts as nobody would think of them: long names, odd characters, wide tables. */
final class RandomLetters {

  /**
   * Characters that can be printed. Those that a reader of PDF files takes for others, such as a
   * fraction for three characters, are left out, and marks that it joins with another character.
   */
  private static final int[] PRINTABLE =
      IntStream.range(0x21, 0x2600)
          .filter(RandomLetters::isReadAsItIs)
          .filter(
              character ->
                  LetterFonts.listUnprintable("a" + Character.toString(character)).isEmpty())
          .toArray();

  /** The fields that were there when the seeds were found, so that these still make the same. */
  private static final LetterField[] FIELDS = Arrays.copyOf(LetterField.values(), 35);

  private final Random random;

  RandomLetters(Random random) {
    this.random = random;
  }

  private static boolean isReadAsItIs(int character) {
    var text = Character.toString(character);
    boolean mark =
        Character.getType(character) == Character.NON_SPACING_MARK
            || Character.getType(character) == Character.MODIFIER_SYMBOL
            || Character.getType(character) == Character.MODIFIER_LETTER;
    return !mark
        && Normalizer.normalize(text, Normalizer.Form.NFKC).equals(text)
        && Character.getDirectionality(character) != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && !Character.isSpaceChar(character)
        && "[]{}".indexOf(character) < 0;
  }

  LetterDocument nextTemplate() {
    return new LetterDocument(
        List.of(paragraph()), list(4 + random.nextInt(20), this::block), List.of(paragraph()));
  }

  Map<LetterField, String> nextFacts() {
    var facts = new EnumMap<LetterField, String>(LetterField.class);
    for (var field : FIELDS) {
      facts.put(field, fact());
    }
    return facts;
  }

  private Block block() {
    return switch (random.nextInt(6)) {
      case 0 -> new Block.Heading(1 + random.nextInt(2), inlines());
      case 1 -> new Block.ItemList(random.nextBoolean(), list(1 + random.nextInt(5), this::cell));
      case 2 -> table();
      default -> paragraph();
    };
  }

  private Block paragraph() {
    return new Block.Paragraph(inlines());
  }

  private List<Block> cell() {
    return list(1 + random.nextInt(2), this::paragraph);
  }

  private Block table() {
    int columns = 1 + random.nextInt(6);
    var rows = new ArrayList<Block.Row>();
    rows.add(new Block.Row(random.nextBoolean(), list(columns, this::cell)));
    rows.addAll(list(1 + random.nextInt(8), () -> new Block.Row(false, list(columns, this::cell))));
    return new Block.Table(rows);
  }

  private List<Inline> inlines() {
    return list(
        1 + random.nextInt(4),
        () ->
            random.nextInt(8) == 0
                ? new Inline.LineBreak()
                : new Inline.Text(piece(), random.nextBoolean(), random.nextBoolean()));
  }

  private String piece() {
    return random.nextInt(3) == 0
        ? "[[" + FIELDS[random.nextInt(FIELDS.length)].word() + "]]"
        : word() + " ";
  }

  private String fact() {
    var words = list(random.nextInt(12), this::word);
    return String.join(random.nextInt(4) == 0 ? "\n" : "  ", words);
  }

  private String word() {
    int length = random.nextInt(20) == 0 ? 200 : 1 + random.nextInt(14);
    var word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int next =
          random.nextInt(3) == 0
              ? PRINTABLE[random.nextInt(PRINTABLE.length)]
              : 'a' + random.nextInt(26);
      boolean onNothing = i == 0 && Character.getType(next) == Character.ENCLOSING_MARK;
      word.appendCodePoint(onNothing ? 'a' : next);
    }
    return word.toString();
  }

  private static <T> List<T> list(int count, Supplier<T> next) {
    return IntStream.range(0, count).mapToObj(i -> next.get()).toList();
  }
}
