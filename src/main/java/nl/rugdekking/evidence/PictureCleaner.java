// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import nl.rugdekking.evidence.PictureHeader.Drawing;

/**
 * Makes a cleaned copy of a picture by drawing it again, so that only the visible image is left: no
 * place, no time, no camera, no hidden data after the last pixel.
 */
final class PictureCleaner {

  /** The largest size of a copy; when the copy would be larger, none is made. */
  static final int MAX_BYTES = 20_000_000;

  private static final float QUALITY = 0.9f;

  private PictureCleaner() {}

  /**
   * Returns a copy in the same format; empty when the picture is broken or of a kind that cannot be
   * drawn.
   *
   * @param header the header of this picture; the copy is made only when the decoder reads the same
   *     size
   */
  static Optional<byte[]> clean(
      byte[] original, FileKind kind, PictureHeader header, Drawing drawing) {
    try {
      var stored = decode(original, kind, header, drawing);
      return Optional.of(write(turnUpright(stored, orientation(original, kind)), kind));
    } catch (IOException | RuntimeException broken) {
      // The decoder throws many kinds of exceptions for damaged pictures; each means that it cannot
      // be drawn.
      return Optional.empty();
    }
  }

  /**
   * Returns the pixels of a picture.
   *
   * @throws IOException when the decoder reads another size than the header has
   */
  static BufferedImage decode(byte[] original, FileKind kind, PictureHeader header, Drawing drawing)
      throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
    try (var in = new PictureInput(original, header.ranges())) {
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
        throw new IOException("The picture has another size than its header");
      }
      return read(reader, drawing);
    } finally {
      reader.dispose();
    }
  }

  private static Orientation orientation(byte[] original, FileKind kind) {
    return kind == FileKind.JPEG ? Orientation.of(original) : new Orientation(1);
  }

  private static BufferedImage read(ImageReader reader, Drawing drawing) throws IOException {
    var param = reader.getDefaultReadParam();
    param.setSourceSubsampling(drawing.step(), drawing.step(), 0, 0);
    var raw = reader.getRawImageType(0);
    if (raw != null && raw.getSampleModel().getDataType() == DataBuffer.TYPE_USHORT) {
      param.setDestination(inBytes(raw, reader, param));
    }
    return reader.read(0, param);
  }

  // A screen shows eight bits of each colour; with sixteen bits the picture would take twice the
  // memory.
  private static BufferedImage inBytes(
      ImageTypeSpecifier raw, ImageReader reader, ImageReadParam param) throws IOException {
    int width = Math.ceilDiv(reader.getWidth(0), param.getSourceXSubsampling());
    int height = Math.ceilDiv(reader.getHeight(0), param.getSourceYSubsampling());
    int bands = raw.getNumBands();
    var offsets = new int[bands];
    for (int i = 0; i < bands; i++) {
      offsets[i] = i;
    }
    var space = ColorSpace.getInstance(bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    boolean hasAlpha = bands == 2 || bands == 4;
    return switch (bands) {
      case 3 -> new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
      case 4 -> new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
      default ->
          ImageTypeSpecifier.createInterleaved(
                  space, offsets, DataBuffer.TYPE_BYTE, hasAlpha, false)
              .createBufferedImage(width, height);
    };
  }

  // Converts to plain sRGB, because a colour profile can contain text and names of devices too.
  private static BufferedImage turnUpright(BufferedImage stored, Orientation orientation) {
    if (orientation.value() == 1 && stored.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return stored;
    }
    if (orientation.value() == 1 && stored.getType() == BufferedImage.TYPE_4BYTE_ABGR) {
      hideInvisible(stored);
      return stored;
    }
    int width = stored.getWidth();
    int height = stored.getHeight();
    var drawn =
        new BufferedImage(
            orientation.isSideways() ? height : width,
            orientation.isSideways() ? width : height,
            hasAlpha(stored.getColorModel())
                ? BufferedImage.TYPE_4BYTE_ABGR
                : BufferedImage.TYPE_3BYTE_BGR);
    var pen = drawn.createGraphics();
    pen.drawImage(stored, orientation.transform(width, height), null);
    pen.dispose();
    return drawn;
  }

  private static boolean hasAlpha(ColorModel colours) {
    return colours.getTransparency() != Transparency.OPAQUE;
  }

  // A fully transparent pixel still has a colour, which could hide data; it is set to zero.
  private static void hideInvisible(BufferedImage picture) {
    var bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    for (int i = 0; i + 3 < bytes.length; i += 4) {
      if (bytes[i] == 0) {
        bytes[i + 1] = 0;
        bytes[i + 2] = 0;
        bytes[i + 3] = 0;
      }
    }
  }

  private static byte[] write(BufferedImage picture, FileKind kind) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
    try (var out = new PictureOutput(MAX_BYTES)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      if (kind == FileKind.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), param);
      return out.toBytes();
    } finally {
      writer.dispose();
    }
  }
}
