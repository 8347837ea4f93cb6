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
 * Prints a letter as PDF/A-2a: fonts inside, every piece tagged for who listens to it, with
 * language and title.
 */
final class LetterPdf {

  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    // It would write a line about each step of each letter.
    XRLog.setLoggingEnabled(false);
    LetterFonts.useNoOthers();
  }

  private LetterPdf() {}

  /**
   * @param title what the letter is called, which a reader of the file shows above it
   */
  static byte[] print(LetterDocument letter, String title) {
    var out = new ByteArrayOutputStream();
    var builder =
        new PdfRendererBuilder()
            .usePdfAConformance(PdfAConformance.PDFA_2_A)
            .usePdfUaAccessibility(true)
            .useColorProfile(COLOURS)
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
