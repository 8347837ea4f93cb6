// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.evidence.PictureInput.ByteRange;

/**
 * Reads the header of a PNG, to know before it is decompressed how large the picture is, and finds
 * the chunks of the image itself. Texts, profiles and all other chunks are left out, because some
 * of them decompress to any size.
 */
final class PngHeader {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  // The types of chunks, in ASCII: header, palette, transparency and image data.
  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504C5445;
  private static final int TRNS = 0x74524E53;
  private static final int IDAT = 0x49444154;
  // The signature of 8 bytes, and a chunk of 13 bytes with its length, type and checksum.
  private static final int HEADER_END = 8 + 12 + 13;
  private static final int MAX_PALETTE_BYTES = 3 * 256;

  // Values of the colour type in the header.
  private static final int PALETTE = 3;
  private static final int GRAY_WITH_ALPHA = 4;
  // The largest decompressed size: 40 million pixels of four bytes.
  private static final long MAX_UNPACKED = 160_000_000;

  private PngHeader() {}

  /**
   * Reads the header at the position of the buffer; empty when it is no PNG that can be drawn. A
   * picture that is too large is returned, so that it can be refused with its size.
   */
  static Optional<PictureHeader> read(ByteBuffer file) {
    if (file.getLong() != SIGNATURE || file.getInt() != 13 || file.getInt() != IHDR) {
      return Optional.empty();
    }
    int width = file.getInt();
    int height = file.getInt();
    int depth = file.get();
    int colour = file.get();
    int bands = countBands(colour);
    if (width <= 0 || height <= 0 || bands == 0 || !isDepth(depth)) {
      return Optional.empty();
    }
    var ranges = findImageRanges(file, colour == PALETTE);
    // Each line of the picture has a byte that tells its filter.
    long unpacked = ((long) width * bands * depth / 8 + 2) * height;
    var header =
        new PictureHeader(
            width,
            height,
            bands == 1 && colour != PALETTE ? 3 : 4,
            6L * width * 8,
            unpacked,
            ranges);
    return header.isTooLarge() || (unpacked <= MAX_UNPACKED && ranges.size() > 1)
        ? Optional.of(header)
        : Optional.empty();
  }

  // Returns the number of values for each pixel, or 0 for a colour type that does not exist.
  private static int countBands(int colour) {
    return switch (colour) {
      case 0, PALETTE -> 1;
      case 2 -> 3;
      case GRAY_WITH_ALPHA -> 2;
      case 6 -> 4;
      default -> 0;
    };
  }

  private static boolean isDepth(int depth) {
    return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
  }

  // Returns the header, the palette with its transparency, and the image data.
  private static List<ByteRange> findImageRanges(ByteBuffer file, boolean hasPalette) {
    var ranges = new ArrayList<ByteRange>();
    ranges.add(new ByteRange(0, HEADER_END));
    var isPaletteFound = false;
    var isTransparencyFound = false;
    int at = HEADER_END;
    while (at + 8 <= file.limit()) {
      int length = file.getInt(at);
      int type = file.getInt(at + 4);
      if (length < 0) {
        break;
      }
      int end = (int) Math.min(file.limit(), at + 12L + length);
      if (type == PLTE && hasPalette && !isPaletteFound && length <= MAX_PALETTE_BYTES) {
        isPaletteFound = true;
        ranges.add(new ByteRange(at, end));
      } else if (type == TRNS && isPaletteFound && !isTransparencyFound && length <= 256) {
        isTransparencyFound = true;
        ranges.add(new ByteRange(at, end));
      } else if (type == IDAT) {
        // The image data is in consecutive IDAT chunks, so everything from here on is one part.
        ranges.add(new ByteRange(at, file.limit()));
        break;
      }
      at = end;
    }
    return ranges;
  }
}
