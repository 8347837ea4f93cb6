// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The fonts in which letters are printed: Noto Sans, under the Open Font License. The build takes
 * the files from its package.
 */
final class LetterFonts {

  static final String FAMILY = "Noto Sans";

  /** A font of the family, with its file. */
  enum Face {
    REGULAR(400, false),
    BOLD(700, false),
    ITALIC(400, true),
    BOLD_ITALIC(700, true);

    /** The weight as CSS gives it, from 100 to 900. */
    final int weight;

    final boolean italic;

    Face(int weight, boolean italic) {
      this.weight = weight;
      this.italic = italic;
    }

    InputStream open() {
      return new ByteArrayInputStream(Files.get(this));
    }
  }

  private LetterFonts() {}

  /** The content of the font files, which are read once. */
  private static final class Files {

    private static final Map<Face, byte[]> CONTENT = new EnumMap<>(Face.class);

    static {
      for (var face : Face.values()) {
        CONTENT.put(face, read(face));
      }
    }

    static byte[] get(Face face) {
      return Objects.requireNonNull(CONTENT.get(face));
    }

    private static byte[] read(Face face) {
      var name = face.weight + (face.italic ? "-italic" : "") + ".ttf";
      try (var in = LetterFonts.class.getResourceAsStream("/paper/fonts/" + name)) {
        return Objects.requireNonNull(in, name).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Makes PDFBox, the library that writes PDF files, use these fonts and none of the machine. */
  static void useNoOthers() {
    FontMappers.set(new ShippedFontMapper(Glyphs.parse(Face.REGULAR)));
  }

  /** For each font, the table that finds the glyph of a character. The tables are read once. */
  private static final class Glyphs {
    static final List<CmapLookup> TABLES = Arrays.stream(Face.values()).map(Glyphs::read).toList();

    private static CmapLookup read(Face face) {
      try {
        return parse(face).getUnicodeCmapLookup();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static TrueTypeFont parse(Face face) {
      try {
        return new TTFParser().parse(new RandomAccessReadBuffer(Files.get(face)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Returns the characters that cannot be printed, each with its number, in the order of the text.
   */
  static Set<String> listUnprintable(String text) {
    var found = new LinkedHashSet<String>();
    replaceUnprintable(
        text,
        character -> {
          found.add(describe(character));
          return "";
        });
    return found;
  }

  /**
   * Returns the text with a name in place of each character that cannot be printed. A mark (such as
   * an accent) that is combined with the character before it cannot be printed at the beginning of
   * a line.
   *
   * @param name returns the name of a character, given by its number
   */
  static String replaceUnprintable(String text, IntFunction<String> name) {
    var replaced = new StringBuilder();
    boolean lineHasCharacters = false;
    for (int character : text.codePoints().toArray()) {
      boolean isMark = isMark(character);
      boolean printable = isPrintable(character) && (lineHasCharacters || !isMark);
      replaced.append(printable ? Character.toString(character) : name.apply(character));
      if (character == '\n') {
        lineHasCharacters = false;
      } else if (!Character.isWhitespace(character) && !isMark) {
        lineHasCharacters = true;
      }
    }
    return replaced.toString();
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isPrintable(int character) {
    if (character == '\n' || character == '\t') {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default ->
          isOfKnownScript(character)
              && Glyphs.TABLES.stream().allMatch(font -> font.getGlyphId(character) != 0);
    };
  }

  // In other scripts characters change with the ones beside them, which PDFBox cannot do.
  private static boolean isOfKnownScript(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case LATIN, GREEK, CYRILLIC, COMMON, INHERITED -> true;
      default -> false;
    };
  }

  // An invisible character is described by its number only, because nobody would see it.
  private static String describe(int character) {
    var number = "U+%04X".formatted(character);
    boolean visible =
        Character.isLetterOrDigit(character)
            || Character.getType(character) == Character.OTHER_SYMBOL;
    return visible ? Character.toString(character) + " (" + number + ")" : number;
  }
}
