// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** What {@code bin/keep-release} kept of a release. */
record KeptRelease(Path directory) {

  private static final Path RELEASES = Path.of("src/test/resources/releases");

  /** The oldest first; at least one. */
  static List<KeptRelease> list() {
    try (var directories = Files.list(RELEASES)) {
      return directories.sorted().map(KeptRelease::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String version() {
    return directory.getFileName().toString();
  }

  /** The hash of each migration, by the name of its file. */
  SortedMap<String, String> migrations() {
    try {
      var hashes = new TreeMap<String, String>();
      for (var line : Files.readAllLines(directory.resolve("migrations.sha256"))) {
        var words = line.split(" +\\*?", 2);
        hashes.put(words[1], words[0]);
      }
      return hashes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of its newest migration. */
  String newestMigration() {
    return stamp(migrations().lastKey());
  }

  static String stamp(String file) {
    return file.substring(1, file.indexOf("__"));
  }

  /** Writes the export of its demonstration and the keys to the directory. */
  void unpackTo(Path target) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(directory.resolve("demo.zip")))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = target.resolve(entry.getName());
        if (entry.isDirectory()) {
          ServerFolder.makePrivate(file);
        } else {
          Files.copy(zip, file);
        }
      }
    }
  }

  @Override
  public String toString() {
    return version();
  }
}
