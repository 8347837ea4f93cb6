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

  /** Makes PDFBox, the library that writes PDF files, use no fonts of the machine. */
  static void useNoOthers() {
    FontMappers.set(new ShippedFontMapper(Glyphs.parse(Face.REGULAR)));
  }

  /** Holds the characters that each font can draw. They are read once. */
  private static final class Glyphs {

    static final List<CmapLookup> OF = Arrays.stream(Face.values()).map(Glyphs::read).toList();

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
   * Returns the text with a name in place of each character that cannot be printed. A mark, such as
   * an accent, has no width of its own: the printer leaves it out where its line has nothing before
   * it.
   */
  static String replaceUnprintable(String text, IntFunction<String> name) {
    var printed = new StringBuilder();
    boolean begun = false;
    for (int character : text.codePoints().toArray()) {
      boolean printable = isPrintable(character) && (begun || !isMark(character));
      printed.append(printable ? Character.toString(character) : name.apply(character));
      begun =
          character != '\n' && (begun || !(Character.isWhitespace(character) || isMark(character)));
    }
    return printed.toString();
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
              && Glyphs.OF.stream().allMatch(font -> font.getGlyphId(character) != 0);
    };
  }

  // In other scripts the characters must be combined, which the printer cannot do.
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
