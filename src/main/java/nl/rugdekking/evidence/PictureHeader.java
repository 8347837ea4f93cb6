// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.evidence.PictureInput.ByteRange;

/**
 * The size of a picture and the cost of drawing it, read from its header before any decoder is
 * used.
 *
 * @param bytesPerPixel the most bytes that one decoded pixel takes
 * @param decoderBytes the bytes that the decoder uses besides the picture, whatever the size of the
 *     copy
 * @param effort the bytes that the decoder has to process, used to compare pictures
 * @param ranges the parts of the file that the decoder needs
 */
record PictureHeader(
    int width,
    int height,
    int bytesPerPixel,
    long decoderBytes,
    long effort,
    List<ByteRange> ranges) {

  /**
   * More pixels than any phone makes by default; a larger picture is refused without decoding it.
   */
  static final long MAX_PIXELS = 40_000_000;

  /**
   * The longest side in pixels; the longest screenshots of a scrolled page have some twenty
   * thousand.
   */
  static final int MAX_SIDE = 30_000;

  // A copy to look at needs no more pixels than this; larger pictures are reduced while they are
  // read.
  private static final long COPY_PIXELS = 12_000_000;
  private static final int SMALLEST_STEP_COUNT = 8;
  private static final long ROWS = 4_000_000;

  /**
   * The way in which a picture is drawn.
   *
   * @param step the distance between the pixels that are read, in both directions
   * @param memory the most bytes that drawing uses at one moment
   */
  record Drawing(int step, long memory) {}

  PictureHeader {
    ranges = List.copyOf(ranges);
  }

  /**
   * Returns the header; empty when the picture is broken, or of a kind that cannot be drawn within
   * the limits.
   */
  static Optional<PictureHeader> of(byte[] content, FileKind kind) {
    try {
      var file = ByteBuffer.wrap(content);
      return kind == FileKind.PNG ? PngHeader.read(file) : JpegHeader.read(file);
    } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
      return Optional.empty();
    }
  }

  long pixels() {
    return (long) width * height;
  }

  boolean isTooLarge() {
    return pixels() > MAX_PIXELS || width > MAX_SIDE || height > MAX_SIDE;
  }

  /**
   * Returns the finest drawing that takes no more memory than this, or empty when there is none.
   */
  Optional<Drawing> findDrawing(long maxMemory) {
    int first = Math.max(1, (int) Math.ceil(Math.sqrt((double) pixels() / COPY_PIXELS)));
    for (int step = first; step < first + SMALLEST_STEP_COUNT; step++) {
      long memory = memory(step);
      if (memory <= maxMemory) {
        return Optional.of(new Drawing(step, memory));
      }
    }
    return Optional.empty();
  }

  /** Returns the drawing that gives a picture of about this many pixels along its longest side. */
  Drawing findDrawingOf(int side) {
    int step = Math.max(1, Math.max(width, height) / side);
    return new Drawing(step, memory(step));
  }

  // Adds the memory of the decoder, the decoded picture, and the larger of the rotated copy and the
  // encoded output.
  private long memory(int step) {
    long copied = (long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step);
    long written = 2 * Math.min(PictureCleaner.MAX_BYTES, bytesPerPixel * copied + ROWS);
    return decoderBytes + ROWS + bytesPerPixel * copied + Math.max(bytesPerPixel * copied, written);
  }
}
