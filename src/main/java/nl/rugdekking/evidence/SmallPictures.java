// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/**
 * Decodes pictures of which the header says that decoding takes little work, such as the picture in
 * a letter. They need not wait for the threads on which other pictures are drawn.
 */
public final class SmallPictures {

  // This is enough for a logo of twenty centimetres at 300 dots per inch.
  private static final long MAX_PIXELS = 4_000_000;
  private static final long MAX_EFFORT = 100_000_000;

  private SmallPictures() {}

  /** Returns empty when the file is no JPEG or PNG, is broken, or takes too much work. */
  public static Optional<BufferedImage> decode(byte[] content) {
    var kind = FileKind.of(content, "").filter(FileKind::isCleanable).orElse(null);
    return kind == null
        ? Optional.empty()
        : PictureHeader.of(content, kind)
            .filter(header -> header.pixels() <= MAX_PIXELS && header.effort() <= MAX_EFFORT)
            .flatMap(header -> decode(content, kind, header));
  }

  private static Optional<BufferedImage> decode(
      byte[] content, FileKind kind, PictureHeader header) {
    try {
      return Optional.of(
          PictureCleaner.decode(content, kind, header, header.findDrawingOf(Integer.MAX_VALUE)));
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }
}
