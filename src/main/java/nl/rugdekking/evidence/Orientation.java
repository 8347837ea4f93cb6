// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The orientation of the camera, from the EXIF data of a picture (tag 0x0112, 1 to 8). Cleaning a
 * picture removes EXIF, so the orientation is applied to the pixels first.
 */
record Orientation(int value) {

  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int TAG = 0x0112;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

  /** Reads the orientation of a JPEG; upright when the file has no readable orientation. */
  static Orientation of(byte[] jpeg) {
    try {
      return find(ByteBuffer.wrap(jpeg));
    } catch (RuntimeException unreadable) {
      // The sender chooses the offsets in EXIF, so an offset outside the file counts as no
      // orientation.
      return UPRIGHT;
    }
  }

  private static Orientation find(ByteBuffer jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.limit()) {
      int marker = Short.toUnsignedInt(jpeg.getShort(at));
      int length = Short.toUnsignedInt(jpeg.getShort(at + 2));
      if (marker == START_OF_SCAN || marker < 0xFF00) {
        return UPRIGHT;
      }
      if (marker == APP1 && isExif(jpeg, at + 4)) {
        return inTiff(jpeg.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer jpeg, int at) {
    var head = new byte[EXIF.length];
    jpeg.get(at, head);
    return Arrays.equals(head, EXIF);
  }

  private static Orientation inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Returns true when width and height are swapped. */
  boolean isSideways() {
    return value >= 5;
  }

  /** Returns the transformation from the stored picture of this size to the upright one. */
  AffineTransform transform(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
