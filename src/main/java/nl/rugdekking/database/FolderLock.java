// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** A lock on the folder of the embedded server; the system releases it when this process ends. */
record FolderLock(FileChannel channel) implements AutoCloseable {

  static FolderLock acquire(ServerFolder folder) {
    try {
      var channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(channel)) {
        channel.close();
        throw new FolderInUseException(folder);
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new DatabaseException("The lock in " + folder.root() + " cannot be taken", e);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process holds it
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DatabaseException("The lock on the database cannot be released", e);
    }
  }
}
