// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageOutputStreamImpl;

/** Output of a picture encoder in memory, limited to the largest size of a file. */
final class PictureOutput extends ImageOutputStreamImpl {

  private final int maxBytes;
  private byte[] bytes = new byte[1 << 16];
  private int size;

  PictureOutput(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    flushBits();
    long end = streamPos + length;
    if (end > maxBytes) {
      throw new IOException("The picture gets larger than " + maxBytes + " bytes");
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, Math.max(end, bytes.length * 3L / 2)));
    }
    System.arraycopy(from, offset, bytes, (int) streamPos, length);
    streamPos = end;
    size = Math.max(size, (int) end);
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < size ? bytes[(int) streamPos++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    bitOffset = 0;
    if (streamPos >= size) {
      return -1;
    }
    int read = (int) Math.min(length, size - streamPos);
    System.arraycopy(bytes, (int) streamPos, to, offset, read);
    streamPos += read;
    return read;
  }

  @Override
  public long length() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
