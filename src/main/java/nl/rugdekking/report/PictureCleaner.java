// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture again, so that nothing is left of it but what can be seen: no place, no time, no
 * camera, nothing hidden behind the last pixel. The original stays beside it.
 */
final class PictureCleaner {

  /** More than any telephone makes by default; what says it is larger is refused unread. */
  static final long MOST_PIXELS = 40_000_000;

  // A copy to look at needs no more; larger ones are thinned out while they are read.
  private static final long COPY_PIXELS = 12_000_000;
  // All pictures being drawn at one moment, in thousands of pixels: it bounds the memory they take.
  private static final Semaphore DRAWING = new Semaphore(24_000, true);
  private static final float QUALITY = 0.9f;

  private PictureCleaner() {}

  /**
   * A copy in the same format; empty when the picture is broken or of a make that cannot be drawn.
   *
   * @throws TooManyPixelsException by the size in its header, before anything is unpacked
   */
  static Optional<byte[]> clean(byte[] original, FileKind kind) throws TooManyPixelsException {
    var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
    // Never through a file: ImageIO would by default cache the picture on disk in the clear.
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
      reader.setInput(in, true, true);
      return Optional.of(redraw(reader, kind, original));
    } catch (IOException | RuntimeException broken) {
      // The decoder answers damage with exceptions of many kinds; each means: cannot be drawn.
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static byte[] redraw(ImageReader reader, FileKind kind, byte[] original)
      throws IOException, TooManyPixelsException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MOST_PIXELS) {
      throw new TooManyPixelsException();
    }
    int step = (int) Math.ceil(Math.sqrt((double) pixels / COPY_PIXELS));
    int permits = (int) (pixels / Math.max(1, (long) step * step) / 1000) + 1;
    DRAWING.acquireUninterruptibly(permits);
    try {
      var param = reader.getDefaultReadParam();
      param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
      var orientation = kind == FileKind.JPEG ? Orientation.of(original) : new Orientation(1);
      return write(upright(reader.read(0, param), orientation), kind);
    } finally {
      DRAWING.release(permits);
    }
  }

  // Into plain sRGB: a colour profile can carry text and names of devices too.
  private static BufferedImage upright(BufferedImage stored, Orientation orientation) {
    int width = stored.getWidth();
    int height = stored.getHeight();
    var drawn =
        new BufferedImage(
            orientation.isTurned() ? height : width,
            orientation.isTurned() ? width : height,
            stored.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_4BYTE_ABGR
                : BufferedImage.TYPE_3BYTE_BGR);
    var pen = drawn.createGraphics();
    pen.drawImage(stored, orientation.transform(width, height), null);
    pen.dispose();
    return drawn;
  }

  private static byte[] write(BufferedImage picture, FileKind kind) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      if (kind == FileKind.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static final class TooManyPixelsException extends Exception {

    private static final long serialVersionUID = 1L;
  }
}
