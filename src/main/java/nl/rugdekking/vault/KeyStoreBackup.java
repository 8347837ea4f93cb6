// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.copies.CopyDestination;
import nl.rugdekking.copies.CopyWriter;
import nl.rugdekking.copies.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Makes and restores copies of the key store, and removes old ones. A copy contains keys that were
 * destroyed after it was made, so copies are removed after the given number of days, even when
 * making a new one fails.
 */
final class KeyStoreBackup {

  private static final String PREFIX = "keys-";
  private static final String ENCRYPTED = ".tar.pgp";
  // The single files of a key store, beside the files with keys.
  private static final List<String> SINGLE_FILES =
      List.of(
          KeyFolder.LOOKUP,
          KeyFolder.MASTER,
          KeyFolder.OWN_ID,
          KeyFolder.DATABASE_ID,
          KeyFolder.PROOF);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path copies;
  private final Duration retention;
  private final Clock clock;

  /**
   * Makes backups in the given directory, each in a subdirectory or an encrypted file.
   *
   * @param retention the time after which a copy is removed
   */
  public KeyStoreBackup(Path copies, Duration retention, Clock clock) {
    this.copies = copies;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Copies the key store, also while it is in use, and returns the directory of the copy. With a
   * recipient the copy is one encrypted file, and its path is returned.
   */
  public Path copy(Path keyStore, @Nullable Recipient recipient) throws IOException {
    try {
      return copyNow(keyStore, recipient);
    } finally {
      prune();
    }
  }

  /** Restores a copy to a place where there is no key store; leaves the copy itself unchanged. */
  public static void restore(Path copy, Path keyStore) throws IOException {
    if (!OpenKeyStore.isKeyStore(copy)) {
      throw new KeyStoreException("%s is not a copy of a key store.".formatted(copy));
    }
    if (OpenKeyStore.isKeyStore(keyStore)) {
      throw new KeyStoreException(
          "There is a key store in %s already: move it away first if it must be replaced."
              .formatted(keyStore));
    }
    KeyFolder.prepare(keyStore).runLocked(() -> copyAll(copy, keyStore));
  }

  private Path copyNow(Path keyStore, @Nullable Recipient recipient) throws IOException {
    if (copies.toAbsolutePath().normalize().startsWith(keyStore.toAbsolutePath().normalize())) {
      throw new KeyStoreException("A copy of the key store must not lie inside it.");
    }
    makeCopies(recipient);
    var name = PREFIX + STAMP.format(clock.instant()) + (recipient == null ? "" : ENCRYPTED);
    var copy = copies.resolve(name);
    new CopyDestination(copy, recipient).writeCopy(target -> copyWhileInUse(keyStore, target));
    return copy;
  }

  /**
   * Makes the directory of the copies when it is missing. An unencrypted copy is refused in a
   * directory that others may read.
   */
  private void makeCopies(@Nullable Recipient recipient) {
    try {
      if (recipient == null) {
        KeyFolder.requirePrivate(copies);
      }
      if (!Files.isDirectory(copies)) {
        KeyFolder.makePrivateDirectory(copies);
      }
    } catch (IOException e) {
      throw new KeyStoreException(
          "The directory %s cannot be made or made private: name one that is this account's own."
              .formatted(copies),
          e);
    }
  }

  private static int copyAll(Path copy, Path keyStore) throws IOException {
    int count = 0;
    for (var file : listFiles(copy)) {
      count += copyFile(copy, file, keyStore) ? 1 : 0;
    }
    return count;
  }

  /**
   * Locks the key store for one file at a time, so that others hardly wait and no half-written file
   * is copied.
   */
  private static void copyWhileInUse(Path keyStore, CopyWriter target) throws IOException {
    var source = KeyFolder.prepare(keyStore);
    for (var kind : KeyKind.values()) {
      target.makeDirectory(kind.folderName());
    }
    for (var file : listFiles(keyStore)) {
      var name = keyStore.relativize(file).toString();
      source.runLocked(
          () -> {
            target.copy(file, name);
            return name;
          });
    }
  }

  /**
   * Returns the files of a key store, with the proof of the master key last. A copy that was broken
   * off lacks it, and therefore does not count as a key store.
   */
  private static List<Path> listFiles(Path keyStore) throws IOException {
    var files = new ArrayList<Path>();
    for (var kind : KeyKind.values()) {
      files.addAll(SegmentFile.all(keyStore.resolve(kind.folderName())));
    }
    for (var name : SINGLE_FILES) {
      files.add(keyStore.resolve(name));
    }
    return files;
  }

  /** Skips a file that has gone since it was listed, as it held only destroyed keys. */
  private static boolean copyFile(Path keyStore, Path file, Path to) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    KeyFolder.write(to.resolve(keyStore.relativize(file)), Files.readAllBytes(file));
    return true;
  }

  private void prune() throws IOException {
    if (!Files.isDirectory(copies)) {
      return;
    }
    for (var copy : KeyFolder.list(copies, PREFIX + "*")) {
      if (isUnfinished(copy) || isOld(copy)) {
        remove(copy);
      }
    }
  }

  private static boolean isUnfinished(Path copy) {
    return copy.getFileName().toString().endsWith(CopyDestination.TEMPORARY_SUFFIX);
  }

  /**
   * Returns true when the copy is too old, or dated in the future: then the clock was wrong and its
   * age is unknown.
   */
  private boolean isOld(Path copy) {
    var now = clock.instant();
    return findMoment(copy)
        .filter(made -> made.isBefore(now.minus(retention)) || made.isAfter(now))
        .isPresent();
  }

  // Returns the moment in the name of a copy.
  private static Optional<Instant> findMoment(Path copy) {
    try {
      var stamp = copy.getFileName().toString().substring(PREFIX.length()).replace(ENCRYPTED, "");
      return Optional.of(STAMP.parse(stamp, Instant::from));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static void remove(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : deepestFirst) {
      Files.delete(path);
    }
  }
}
