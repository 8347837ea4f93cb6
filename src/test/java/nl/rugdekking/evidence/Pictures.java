// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures as telephones make them: red on the left, blue on the right, with a story hidden in it.
 */
public final class Pictures {

  public static final String HIDDEN = "canary-gps-52.1234-4.5678";

  private Pictures() {}

  public static byte[] jpeg(int width, int height) {
    return written("jpg", width, height);
  }

  public static byte[] png(int width, int height) {
    return written("png", width, height);
  }

  private static byte[] written(String format, int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return written(format, picture);
  }

  static byte[] written(String format, BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, bytes)) {
        throw new IllegalStateException("No writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** With EXIF as a camera writes it: an orientation, and words where the maker may write. */
  public static byte[] jpegWithExif(int width, int height, int orientation) {
    var words = HIDDEN.getBytes(StandardCharsets.US_ASCII);
    var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + words.length);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x010F).putShort((short) 2).putInt(words.length).putInt(38);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putInt(0).put(words);
    var plain = jpeg(width, height);
    var out = ByteBuffer.allocate(plain.length + 4 + 6 + tiff.capacity());
    out.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
    out.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff.array());
    out.put(plain, 2, plain.length - 2);
    return out.array();
  }

  /** With words in a text chunk after the header. */
  public static byte[] pngWithText(int width, int height) {
    var plain = png(width, height);
    var chunk = chunk("tEXt", ("Comment\0" + HIDDEN).getBytes(StandardCharsets.ISO_8859_1));
    int afterHeader = 8 + 25;
    var out = ByteBuffer.allocate(plain.length + chunk.length);
    out.put(plain, 0, afterHeader).put(chunk).put(plain, afterHeader, plain.length - afterHeader);
    return out.array();
  }

  /** A JPEG in several scans, each finer than the one before. */
  static byte[] progressiveJpeg(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A JPEG whose last scan is repeated, so that the decoder has to go over it as often. */
  public static byte[] jpegOfScans(int scans) {
    var one = progressiveJpeg(60, 20);
    int last = one.length - 2;
    while (one[last] != (byte) 0xFF || one[last + 1] != (byte) 0xDA) {
      last--;
    }
    var out = new ByteArrayOutputStream();
    out.write(one, 0, last);
    for (int i = 0; i < scans; i++) {
      out.write(one, last, one.length - 2 - last);
    }
    out.write(one, one.length - 2, 2);
    return out.toByteArray();
  }

  /** A whole PNG of nothing but zeros, of any size, depth and type of colour; small as a file. */
  public static byte[] pngOf(int width, int height, int depth, int colour) {
    int bands = List.of(1, 0, 3, 1, 2, 0, 4).get(colour);
    var header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).put((byte) colour);
    long zeros = height * (1 + ((long) width * bands * depth + 7) / 8);
    var some = new byte[1 << 16];
    var data = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(data)) {
      for (long left = zeros; left > 0; left -= some.length) {
        deflated.write(some, 0, (int) Math.min(left, some.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var palette = colour == 3 ? chunk("PLTE", new byte[] {1, 2, 3, 4, 5, 6}) : new byte[0];
    return pngOf(
        List.of(
            chunk("IHDR", header.array()),
            palette,
            chunk("IDAT", data.toByteArray()),
            chunk("IEND", new byte[0])));
  }

  static byte[] pngOf(List<byte[]> chunks) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunks.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  /** A header that promises more than any memory holds, and next to nothing behind it. */
  public static byte[] pngBomb(int width, int height) {
    var header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    var head = chunk("IHDR", header.array());
    var body = chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
    var end = chunk("IEND", new byte[0]);
    return ByteBuffer.allocate(8 + head.length + body.length + end.length)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .put(head)
        .put(body)
        .put(end)
        .array();
  }

  static byte[] chunk(String type, byte[] data) {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  static BufferedImage read(byte[] bytes) {
    try {
      return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
