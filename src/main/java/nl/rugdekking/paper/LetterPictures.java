// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.rugdekking.evidence.SmallPictures;

/**
 * Handles the picture of a letter: finds out if it can be printed, how wide it is, and draws it for
 * printing.
 */
final class LetterPictures {

  private static final double USUAL_WIDTH = 50;
  private static final double WIDEST = 160;
  private static final double HIGHEST_LOGO = 20;
  private static final double HIGHEST = 190;
  private static final Pattern LENGTH =
      Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,6})?)(cm|mm|in|pt)");

  private LetterPictures() {}

  /** Returns true for a PNG or JPEG that is small enough to be opened. */
  static boolean isReadable(byte[] content) {
    return SmallPictures.decode(content).isPresent();
  }

  /**
   * Draws the picture again on a white background in plain colours, as PDF/A requires. A JPEG stays
   * one, because a photo would otherwise take ten times the room.
   */
  static byte[] redraw(byte[] content) {
    var picture = SmallPictures.decode(content).orElseThrow();
    try {
      var drawn =
          new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
      var canvas = drawn.createGraphics();
      canvas.drawImage(picture, 0, 0, Color.WHITE, null);
      canvas.dispose();
      var out = new ByteArrayOutputStream();
      ImageIO.write(drawn, extension(content), out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Returns the logo of an organisation in the size in which it stands above a shipped letter. */
  static Inline.Picture logo(byte[] content, String description) {
    return new Inline.Picture(
        content, description, Math.min(USUAL_WIDTH, HIGHEST_LOGO / proportion(content)));
  }

  /** Returns the picture as wide as the paper allows, and no higher than a page. */
  static Inline.Picture widest(byte[] content, String description) {
    return new Inline.Picture(
        content, description, Math.min(WIDEST, HIGHEST / proportion(content)));
  }

  /** Returns the height on paper, in the proportions of the picture. */
  static double heightMillimetres(Inline.Picture picture) {
    return picture.widthMillimetres() * proportion(picture.content());
  }

  /** Returns the height of a picture divided by its width, which its header gives. */
  private static double proportion(byte[] content) {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      var reader = ImageIO.getImageReaders(in).next();
      try {
        reader.setInput(in, true, true);
        return (double) reader.getHeight(0) / reader.getWidth(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Returns the extension of the name of a file with this picture. */
  static String extension(Inline.Picture picture) {
    return extension(picture.content());
  }

  private static String extension(byte[] content) {
    return content[0] == (byte) 0x89 ? "png" : "jpg";
  }

  /** Returns the width that the file gives, or a usual width when it gives none. */
  static double millimetres(String length) {
    var match = LENGTH.matcher(length);
    if (!match.matches()) {
      return USUAL_WIDTH;
    }
    double number = Double.parseDouble(match.group(1));
    double width =
        switch (match.group(2)) {
          case "cm" -> number * 10;
          case "in" -> number * 25.4;
          case "pt" -> number * 25.4 / 72;
          default -> number;
        };
    return Math.clamp(width, 1, WIDEST);
  }
}
