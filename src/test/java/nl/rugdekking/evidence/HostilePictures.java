// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/** Pictures made to hurt whoever opens them: no two alike, and the same seed makes the same one. */
public final class HostilePictures {

  private static final int[] SIDES = {
    0,
    1,
    2,
    7,
    100,
    1_000,
    3_000,
    4_000,
    6_324,
    20_000,
    29_999,
    30_000,
    30_001,
    65_535,
    65_536,
    1_000_000,
    10_000_000,
    39_999_999,
    40_000_000,
    Integer.MAX_VALUE,
    -1
  };
  private static final int[] DEPTHS = {0, 1, 2, 3, 4, 8, 8, 8, 16, 16, 32};
  private static final int MAX_PIXELS_OF_DATA = 42_000_000;
  private static final byte[] ZEROS = deflated(2_000_000);
  private static final byte[] MANY_ZEROS = deflated(60_000_000);

  private final Random random;

  private HostilePictures(long seed) {
    random = new Random(seed);
  }

  public static byte[] of(long seed) {
    var pictures = new HostilePictures(seed);
    return pictures.random.nextInt(3) == 0 ? pictures.jpeg() : pictures.png();
  }

  private byte[] png() {
    int width = side();
    int height = side();
    int depth = DEPTHS[random.nextInt(DEPTHS.length)];
    int colour = random.nextInt(8);
    var header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colour)
            .put((byte) 0)
            .put((byte) 0)
            .put((byte) random.nextInt(3));
    var chunks = new ArrayList<byte[]>();
    for (int i = random.nextInt(6); i > 0; i--) {
      chunks.add(oddChunk(header.array()));
    }
    if (random.nextInt(8) > 0) {
      chunks.add(Pictures.chunk("PLTE", bytes(3 * (1 + random.nextInt(300)))));
    }
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      chunks.add(Pictures.chunk("IDAT", data(width, height, depth)));
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(chunks, random);
    }
    if (random.nextInt(20) > 0) {
      chunks.addFirst(Pictures.chunk("IHDR", header.array()));
    }
    chunks.add(Pictures.chunk("IEND", new byte[0]));
    return damaged(Pictures.pngOf(chunks));
  }

  private byte[] data(int width, int height, int depth) {
    boolean fits = width > 0 && height > 0 && (long) width * height <= MAX_PIXELS_OF_DATA;
    if (fits && random.nextInt(100) == 0) {
      return deflated(Math.min(340_000_000L, (long) width * height * Math.max(1, depth) / 2));
    }
    return switch (random.nextInt(4)) {
      case 0 -> bytes(random.nextInt(2_000));
      case 1 -> MANY_ZEROS;
      default -> ZEROS;
    };
  }

  private byte[] oddChunk(byte[] header) {
    return switch (random.nextInt(8)) {
      case 0 -> Pictures.chunk("zTXt", joined("a\0\0", MANY_ZEROS));
      case 1 -> Pictures.chunk("iCCP", joined("a\0\0", MANY_ZEROS));
      case 2 -> Pictures.chunk("iTXt", joined("a\0\1\0\0\0", MANY_ZEROS));
      case 3 -> Pictures.chunk("IHDR", header);
      case 4 -> Pictures.chunk("tRNS", bytes(random.nextInt(400)));
      case 5 -> declaring("sPLT", Integer.MAX_VALUE);
      case 6 -> declaring("tEXt", -1);
      default -> Pictures.chunk("tEXt", bytes(random.nextInt(100_000)));
    };
  }

  private static byte[] declaring(String type, int length) {
    var chunk = Pictures.chunk(type, new byte[8]);
    ByteBuffer.wrap(chunk).putInt(0, length);
    return chunk;
  }

  private byte[] jpeg() {
    int width = 8 + random.nextInt(60);
    int height = 8 + random.nextInt(60);
    var plain =
        random.nextBoolean()
            ? Pictures.jpeg(width, height)
            : Pictures.progressiveJpeg(width, height);
    var picture = plain.clone();
    int frame = frame(picture);
    if (random.nextInt(4) > 0) {
      var at = ByteBuffer.wrap(picture);
      at.putShort(frame + 5, (short) jpegSide());
      at.putShort(frame + 7, (short) jpegSide());
    }
    if (random.nextInt(3) == 0) {
      picture[frame + 11] = (byte) random.nextInt(256);
    }
    if (random.nextInt(6) == 0) {
      picture[frame + 9] = (byte) random.nextInt(6);
    }
    if (random.nextInt(6) == 0) {
      picture[frame + 1] = (byte) (0xC0 + random.nextInt(16));
    }
    return damaged(random.nextInt(5) == 0 ? repeated(picture, frame) : picture);
  }

  /** Some piece of it many times over: frames, tables, scans. */
  private byte[] repeated(byte[] picture, int frame) {
    int from = frame + random.nextInt(picture.length - frame - 2);
    int to = Math.min(picture.length - 2, from + 2 + random.nextInt(2_000));
    var bytes = new ByteArrayOutputStream();
    bytes.write(picture, 0, to);
    for (int i = random.nextInt(300); i > 0; i--) {
      bytes.write(picture, from, to - from);
    }
    bytes.write(picture, to, picture.length - to);
    return bytes.toByteArray();
  }

  private static int frame(byte[] jpeg) {
    for (int at = 2; at + 10 < jpeg.length; ) {
      int marker = jpeg[at + 1] & 0xFF;
      if (marker == 0xC0 || marker == 0xC2) {
        return at;
      }
      at += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(at + 2));
    }
    throw new IllegalStateException("A JPEG without a frame");
  }

  private byte[] damaged(byte[] picture) {
    int of = random.nextInt(10);
    if (of == 0) {
      return Arrays.copyOf(picture, 30 + random.nextInt(Math.max(1, picture.length - 30)));
    }
    for (int i = of == 1 ? 1 + random.nextInt(20) : 0; i > 0; i--) {
      picture[8 + random.nextInt(picture.length - 8)] = (byte) random.nextInt(256);
    }
    return picture;
  }

  private int side() {
    return random.nextInt(3) == 0 ? random.nextInt(9_000) : SIDES[random.nextInt(SIDES.length)];
  }

  private int jpegSide() {
    int side = side();
    return side > 65_535 ? 65_535 : side;
  }

  private byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] joined(String head, byte[] rest) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(rest);
    return bytes.toByteArray();
  }

  private static byte[] deflated(long zeros) {
    var data = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(data)) {
      var some = new byte[1 << 16];
      for (long left = zeros; left > 0; left -= some.length) {
        deflater.write(some, 0, (int) Math.min(left, some.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return data.toByteArray();
  }

  /** The three that ended the process, and the one that four of did beside an upload. */
  public static List<byte[]> known() {
    return List.of(
        Pictures.pngOf(39_999_999, 1, 1, 0),
        Pictures.pngOf(10_000_000, 1, 8, 6),
        Pictures.pngOf(1, 10_000_000, 16, 6),
        Pictures.pngOf(3_996, 3_000, 16, 6),
        Pictures.pngOf(3_996, 3_000, 16, 2));
  }
}
