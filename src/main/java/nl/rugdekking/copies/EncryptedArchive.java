// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes a copy of the organisation's data as one file: a tar archive that is encrypted as an
 * OpenPGP message while it is written. It is never on the disk unencrypted.
 */
final class EncryptedArchive implements CopyWriter, AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;
  // The modes that tar writes for a file and a directory that only their owner may open.
  private static final int FILE_MODE = 0100600;
  private static final int DIRECTORY_MODE = 040700;

  private final TarArchiveOutputStream archive;

  private EncryptedArchive(OutputStream out) {
    archive = new TarArchiveOutputStream(new BufferedOutputStream(out, BUFFER_BYTES), "UTF-8");
    archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  /** Creates the file, which may not exist yet and only its owner can read. */
  static EncryptedArchive create(Path file, Recipient recipient) throws IOException {
    var channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      return new EncryptedArchive(
          recipient.encrypt(
              new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void makeDirectory(String name) throws IOException {
    if (!name.isEmpty()) {
      var entry = new TarArchiveEntry(name + "/");
      entry.setMode(DIRECTORY_MODE);
      archive.putArchiveEntry(entry);
      archive.closeArchiveEntry();
    }
  }

  /**
   * Copies a file. A tar entry has its length before its content, but a file may change while it is
   * read. If the file grew, what was added is left out; if it shrank, zeros are added, as in
   * PostgreSQL's own backups. PostgreSQL's write-ahead log, which is in the archive too, repairs
   * such files at the restore.
   */
  @Override
  public void copy(Path file, String name) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = channel.size();
      begin(name, length);
      long missing = length - copyAtMost(channel, length);
      while (missing > 0) {
        var zeros = new byte[(int) Math.min(missing, BUFFER_BYTES)];
        archive.write(zeros);
        missing -= zeros.length;
      }
      archive.closeArchiveEntry();
    } catch (NoSuchFileException _) {
      // The file was deleted after it was listed, so it is left out.
    }
  }

  // Returns the number of bytes that were copied: fewer than the length when the file is shorter.
  private long copyAtMost(FileChannel channel, long length) throws IOException {
    var in = Channels.newInputStream(channel);
    var buffer = new byte[BUFFER_BYTES];
    long copied = 0;
    while (copied < length) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, length - copied));
      if (read < 0) {
        break;
      }
      archive.write(buffer, 0, read);
      copied += read;
    }
    return copied;
  }

  /**
   * Writes content. The length comes before the content in the archive, so the content is produced
   * twice: first to count it, then to write it.
   */
  @Override
  public void write(String name, Content content) throws IOException {
    var counter = new ByteCounter();
    content.writeTo(counter);
    begin(name, counter.length);
    // The content may close this stream, but the archive has to stay open.
    content.writeTo(
        new FilterOutputStream(archive) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        });
    archive.closeArchiveEntry();
  }

  private void begin(String name, long length) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setMode(FILE_MODE);
    entry.setSize(length);
    archive.putArchiveEntry(entry);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** Counts the bytes that are written to it, and drops them. */
  private static final class ByteCounter extends OutputStream {

    private long length;

    @Override
    public void write(int one) {
      length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      length += count;
    }
  }
}
