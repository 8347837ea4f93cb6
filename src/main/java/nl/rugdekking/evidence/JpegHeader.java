// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.evidence.PictureInput.ByteRange;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a JPEG: its size, and whether it has several scans. For a picture with
 * several scans the decoder stores all coefficients, in memory outside the heap.
 */
final class JpegHeader {

  private static final int MAX_SCANS = 100;
  private static final int MAX_PROFILE = 1_000_000;
  private static final int BLOCK = 8;
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

  private final ByteBuffer file;
  private int width;
  private int height;
  private boolean isProgressive;
  private int @Nullable [] samplings;
  private int scans;
  private int firstScanComponents;
  private long profile;

  private JpegHeader(ByteBuffer file) {
    this.file = file;
  }

  static Optional<PictureHeader> read(ByteBuffer file) {
    if (file.getShort() != (short) 0xFFD8) {
      return Optional.empty();
    }
    var header = new JpegHeader(file);
    header.readSegments();
    return header.result();
  }

  private Optional<PictureHeader> result() {
    if (width == 0 || height == 0 || scans == 0 || samplings == null) {
      return Optional.empty();
    }
    boolean severalScans = isProgressive || firstScanComponents < samplings.length;
    long decoder = severalScans ? coefficients(samplings) : 0;
    long effort = (long) width * height * (2 + (severalScans ? scans : 1));
    var header =
        new PictureHeader(
            width, height, 3, decoder, effort, List.of(new ByteRange(0, file.limit())));
    return header.isTooLarge() || (scans <= MAX_SCANS && profile <= MAX_PROFILE)
        ? Optional.of(header)
        : Optional.empty();
  }

  /**
   * Returns the bytes that the decoder stores: two for each coefficient, including the blocks that
   * extend beyond the edge of the picture.
   */
  private long coefficients(int[] samplings) {
    int across = Arrays.stream(samplings).map(s -> s >> 4).max().orElse(1);
    int down = Arrays.stream(samplings).map(s -> s & 15).max().orElse(1);
    long units = (long) Math.ceilDiv(width, BLOCK * across) * Math.ceilDiv(height, BLOCK * down);
    long blocks = Arrays.stream(samplings).mapToLong(s -> units * (s >> 4) * (s & 15)).sum();
    return blocks * BLOCK * BLOCK * 2;
  }

  private void readSegments() {
    int at = 2;
    while (at >= 0 && at + 4 <= file.limit()) {
      if (file.get(at) != (byte) 0xFF || isStandalone(file.get(at + 1) & 0xFF)) {
        at++;
        continue;
      }
      int marker = file.get(at + 1) & 0xFF;
      if (marker == 0xD9) {
        return;
      }
      int length = Short.toUnsignedInt(file.getShort(at + 2));
      readSegment(marker, at + 4, length - 2);
      at += 2 + Math.max(2, length);
    }
  }

  // Returns true for markers without a segment: standalone markers, padding bytes, and 0xFF bytes
  // that are image data.
  private static boolean isStandalone(int marker) {
    return marker == 0 || marker == 1 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD8);
  }

  private void readSegment(int marker, int at, int length) {
    if (at + length > file.limit()) {
      return;
    }
    if (marker == 0xDA && length > 0) {
      if (scans++ == 0) {
        firstScanComponents = file.get(at);
      }
    } else if (isFrame(marker) && samplings == null && length >= 6) {
      readFrame(marker, at, length);
    } else if (marker == 0xE2 && length > PROFILE.length && isProfile(at)) {
      profile += length;
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void readFrame(int marker, int at, int length) {
    int components = file.get(at + 5) & 0xFF;
    if (components == 0 || components > 4 || length < 6 + 3 * components) {
      return;
    }
    height = Short.toUnsignedInt(file.getShort(at + 1));
    width = Short.toUnsignedInt(file.getShort(at + 3));
    isProgressive = marker != 0xC0 && marker != 0xC1;
    var found = new int[components];
    for (int i = 0; i < components; i++) {
      found[i] = file.get(at + 6 + 3 * i + 1) & 0xFF;
      int across = found[i] >> 4;
      int down = found[i] & 15;
      if (across == 0 || across > 4 || down == 0 || down > 4) {
        return;
      }
    }
    samplings = found;
  }

  private boolean isProfile(int at) {
    var head = new byte[PROFILE.length];
    file.get(at, head);
    return Arrays.equals(head, PROFILE);
  }
}
