// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paper that consists of sections with labelled texts, such as a form that was filled in. Unlike
 * a letter it has no template, and it prints every text: a character for which the fonts have no
 * shape is printed as its number and name between brackets.
 *
 * @param title the title, which a program that shows the file displays above it
 * @param header the lines above the title
 * @param pictures what is printed after the sections, each picture with its caption
 * @param footer the line at the bottom of each page, before the number of the page
 */
public record PrintedForm(
    String title,
    List<String> header,
    List<Section> sections,
    List<Picture> pictures,
    String footer) {

  private static final Pattern LINE_END = Pattern.compile("\\R");

  public PrintedForm {
    header = List.copyOf(header);
    sections = List.copyOf(sections);
    pictures = List.copyOf(pictures);
  }

  /** A form without pictures. */
  public PrintedForm(String title, List<String> header, List<Section> sections, String footer) {
    this(title, header, sections, List.of(), footer);
  }

  /** A heading with the texts below it. */
  public record Section(String heading, List<Line> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A text.
   *
   * @param label what the text is about; may be empty
   */
  public record Line(String label, String text) {}

  /**
   * A picture that is printed as wide as the paper allows.
   *
   * @param content a PNG or JPEG for which {@link #isPrintable} is true
   * @param caption the text above it
   * @param description what somebody hears who does not see it
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  public record Picture(byte[] content, String caption, String description) {

    /** Returns true for a PNG or JPEG that is small enough to be printed. */
    public static boolean isPrintable(byte[] content) {
      return LetterPictures.isReadable(content);
    }
  }

  /** Returns true when a character of this text is printed as its number and name. */
  public static boolean isChangedByPrinting(String text) {
    return !LetterFonts.listUnprintable(normalize(text)).isEmpty();
  }

  /** Prints the form as PDF/A-2a, with tags for people who have it read aloud. */
  public byte[] print() {
    var body = new ArrayList<Block>();
    body.add(new Block.Heading(1, List.of(toInline(title))));
    for (var section : sections) {
      body.add(new Block.Heading(2, List.of(toInline(section.heading))));
      section.lines.forEach(line -> body.add(toParagraph(line)));
    }
    pictures.forEach(picture -> body.add(toParagraph(picture)));
    return LetterPdf.print(
        new LetterDocument(
            header.stream().map(PrintedForm::toParagraph).toList(),
            body,
            List.of(toParagraph(footer), new Block.PageNumber())),
        makePrintable(title));
  }

  private static Block toParagraph(Picture picture) {
    return new Block.Paragraph(
        List.of(
            new Inline.Text(makePrintable(picture.caption), true, false),
            new Inline.LineBreak(),
            LetterPictures.widest(picture.content, makePrintable(picture.description))));
  }

  private static Block toParagraph(String text) {
    return new Block.Paragraph(List.of(toInline(text)));
  }

  private static Block toParagraph(Line line) {
    return line.label.isEmpty()
        ? toParagraph(line.text)
        : new Block.Paragraph(
            List.of(
                new Inline.Text(makePrintable(line.label), true, false),
                new Inline.LineBreak(),
                toInline(line.text)));
  }

  private static Inline toInline(String text) {
    return new Inline.Text(makePrintable(text), false, false);
  }

  private static String makePrintable(String text) {
    return LetterFonts.replaceUnprintable(normalize(text), PrintedForm::describe);
  }

  private static String describe(int character) {
    var name = Character.getName(character);
    return name == null
        ? "[U+%04X]".formatted(character)
        : "[U+%04X %s]".formatted(character, name);
  }

  private static String normalize(String text) {
    return Normalizer.normalize(
        LINE_END.matcher(text.strip()).replaceAll("\n"), Normalizer.Form.NFC);
  }
}
