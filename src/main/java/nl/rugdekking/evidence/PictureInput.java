// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Presents some parts of a file as one stream to a decoder, without copying them and without using
 * the disk. The decoder sees nothing of the bytes between the parts.
 */
final class PictureInput extends ImageInputStreamImpl {

  /** A range of bytes, from {@code from} up to and not including {@code to}. */
  record ByteRange(int from, int to) {

    int length() {
      return to - from;
    }
  }

  private final byte[] file;
  private final List<ByteRange> ranges;

  PictureInput(byte[] file, List<ByteRange> ranges) {
    this.file = file;
    this.ranges = List.copyOf(ranges);
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    bitOffset = 0;
    long before = streamPos;
    for (var part : ranges) {
      if (before < part.length()) {
        int read = (int) Math.min(length, part.length() - before);
        System.arraycopy(file, part.from() + (int) before, to, offset, read);
        streamPos += read;
        return read;
      }
      before -= part.length();
    }
    return -1;
  }

  @Override
  public long length() {
    return ranges.stream().mapToLong(ByteRange::length).sum();
  }
}
