// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Prints a letter as PDF/A-2a: the fonts are in the file, every piece is tagged for people who have
 * it read aloud, and the language and title are recorded.
 */
final class LetterPdf {

  // PDF/A wants the file to say what its colours mean.
  private static final byte[] COLOUR_PROFILE =
      ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    // The library would otherwise log a line about each step of each letter.
    XRLog.setLoggingEnabled(false);
    LetterFonts.useNoOthers();
  }

  private LetterPdf() {}

  /**
   * Prints the letter.
   *
   * @param title the title of the letter, which a program that shows the file displays above it
   */
  static byte[] print(LetterDocument letter, String title) {
    var out = new ByteArrayOutputStream();
    var builder =
        new PdfRendererBuilder()
            .usePdfAConformance(PdfAConformance.PDFA_2_A)
            .usePdfUaAccessibility(true)
            .useColorProfile(COLOUR_PROFILE)
            .withProducer("Rugdekking")
            .withW3cDocument(new LetterHtml(title).write(letter), null)
            .toStream(out);
    for (var face : LetterFonts.Face.values()) {
      builder.useFont(
          face::open,
          LetterFonts.FAMILY,
          face.weight,
          face.italic ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
