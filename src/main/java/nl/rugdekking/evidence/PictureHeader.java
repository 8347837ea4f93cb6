// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.evidence.PictureInput.Part;

/**
 * The size of a picture as its own header tells it, read before any decoder is asked, and what
 * drawing it would take.
 *
 * @param bytesOfPixel that one pixel takes once it is unpacked, at most
 * @param decoder bytes that the decoder holds beside the picture, whatever copy is made of it
 * @param effort bytes the decoder has to work through, to compare pictures by
 * @param parts of the file that the decoder needs
 */
record PictureHeader(
    int width, int height, int bytesOfPixel, long decoder, long effort, List<Part> parts) {

  /** More than any telephone makes by default; what says it is larger is refused unread. */
  static final long MOST_PIXELS = 40_000_000;

  /** Pixels; the longest picture of a whole screen that is rolled up has some twenty thousand. */
  static final int LONGEST_SIDE = 30_000;

  // A copy to look at needs no more; larger ones are thinned out while they are read.
  private static final long COPY_PIXELS = 12_000_000;
  private static final int SMALLEST_STEP_COUNT = 8;
  private static final long ROWS = 4_000_000;

  /**
   * How a picture is drawn.
   *
   * @param step one pixel of so many is kept, in both directions
   * @param memory bytes that drawing takes at one moment
   */
  record Drawing(int step, long memory) {}

  PictureHeader {
    parts = List.copyOf(parts);
  }

  /** Nothing when it is broken, or of a make that no decoder here draws within bounds. */
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
    return pixels() > MOST_PIXELS || width > LONGEST_SIDE || height > LONGEST_SIDE;
  }

  /** The finest drawing that takes no more memory than this; nothing when none does. */
  Optional<Drawing> drawingWithin(long most) {
    int first = Math.max(1, (int) Math.ceil(Math.sqrt((double) pixels() / COPY_PIXELS)));
    for (int step = first; step < first + SMALLEST_STEP_COUNT; step++) {
      long memory = memory(step);
      if (memory <= most) {
        return Optional.of(new Drawing(step, memory));
      }
    }
    return Optional.empty();
  }

  // Unpacked first; then beside it either a copy that is turned upright, or what is written.
  private long memory(int step) {
    long copied = (long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step);
    long written = 2 * Math.min(PictureCleaner.MOST_BYTES, bytesOfPixel * copied + ROWS);
    return decoder + ROWS + bytesOfPixel * copied + Math.max(bytesOfPixel * copied, written);
  }
}
