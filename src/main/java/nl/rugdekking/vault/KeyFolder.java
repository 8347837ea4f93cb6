// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The directory of the key store. Makes files and directories that only their owner may read,
 * writes each file whole or not at all, and has one lock for all changes, in this process and in
 * others.
 */
final class KeyFolder {

  static final String MASTER = "master.key";
  static final String PROOF = "master.proof";
  static final String LOOKUP = "lookup.keys";
  static final String OWN_ID = "store.id";
  static final String DATABASE_ID = "database.id";

  private static final String TEMPORARY = ".tmp";

  /**
   * A file lock belongs to the whole process, so the threads of this process need a lock of their
   * own as well. There is one lock for each real path, even when the path is written in different
   * ways.
   */
  private static final ConcurrentHashMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path path;
  private final ReentrantLock lock;

  private KeyFolder(Path path) throws IOException {
    this.path = path;
    this.lock = LOCKS.computeIfAbsent(path.toRealPath(), _ -> new ReentrantLock());
  }

  /**
   * Makes the directory when it does not exist. Removes the access of other users when it is empty
   * or is a key store; a directory with other contents is refused when others may read it.
   */
  static KeyFolder prepare(Path path) throws IOException {
    requireOwner(path);
    if (!OpenKeyStore.isKeyStore(path) && !isEmpty(path)) {
      requirePrivate(path);
    }
    makePrivateDirectory(path);
    var folder = new KeyFolder(path);
    for (var kind : KeyKind.values()) {
      makePrivateDirectory(folder.folderOf(kind));
    }
    return folder;
  }

  /**
   * Throws when other users may access the directory; it is not made private here, as they may need
   * it.
   */
  static void requirePrivate(Path directory) throws IOException {
    if (Files.isDirectory(directory)
        && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(directory))) {
      throw new KeyStoreException(
          "Others may look into %1$s: name a directory of its own, or run chmod 700 %1$s when nobody else needs it."
              .formatted(directory));
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    return !Files.isDirectory(directory) || list(directory, "*").isEmpty();
  }

  /**
   * Throws when root runs a command on a directory of another account: the application of that
   * account could not read the files that root writes.
   */
  private static void requireOwner(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      var owner = Files.getOwner(path);
      var currentUser = System.getProperty("user.name");
      if (currentUser.equals("root") && !owner.getName().equals(currentUser)) {
        throw new KeyStoreException(
            "The key store in %1$s belongs to %2$s: run this as that account (sudo -u %2$s ...)."
                .formatted(path, owner.getName()));
      }
    }
  }

  Path path() {
    return path;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  Path folderOf(KeyKind kind) {
    return path.resolve(kind.folderName());
  }

  /** Runs a change of the key store under its lock. */
  <T> T runLocked(Change<T> change) throws IOException {
    lock.lock();
    try (var channel = FileChannel.open(file("lock"), Set.of(CREATE, WRITE), privateFile());
        var _ = channel.lock()) {
      return change.run();
    } finally {
      lock.unlock();
    }
  }

  interface Change<T> {
    T run() throws IOException;
  }

  /**
   * Writes a file atomically: a crash leaves either the old or the new content, and after this
   * returns the new content is on the disk.
   */
  static void write(Path file, byte[] content) throws IOException {
    var temporary = writeTemporary(file, content);
    replace(temporary, file);
  }

  static Path writeTemporary(Path file, byte[] content) throws IOException {
    var temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
    Files.deleteIfExists(temporary);
    try (var channel = FileChannel.open(temporary, Set.of(CREATE_NEW, WRITE), privateFile())) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    return temporary;
  }

  static void replace(Path temporary, Path file) throws IOException {
    Files.move(temporary, file, ATOMIC_MOVE);
    syncDirectoryOf(file);
  }

  static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    syncDirectoryOf(file);
  }

  /** Removes the temporary files that a crash left behind. Call this only under the lock. */
  void removeTemporaries() throws IOException {
    for (var directory : directories()) {
      for (var file : list(directory, "*" + TEMPORARY)) {
        Files.delete(file);
      }
    }
  }

  List<Path> directories() {
    var all = new ArrayList<Path>(List.of(path));
    for (var kind : KeyKind.values()) {
      all.add(folderOf(kind));
    }
    return all;
  }

  static List<Path> list(Path directory, String glob) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, glob)) {
      var all = new ArrayList<Path>();
      files.forEach(all::add);
      return all;
    }
  }

  static void makePrivateDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    if (!Files.getPosixFilePermissions(directory).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(directory, OWNER_ONLY);
    }
  }

  private static FileAttribute<?> privateFile() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }

  private static void syncDirectoryOf(Path file) throws IOException {
    var directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try (var channel = FileChannel.open(directory, READ)) {
      channel.force(true);
    }
  }
}
