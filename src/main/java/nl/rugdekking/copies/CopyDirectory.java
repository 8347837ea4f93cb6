// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A copy in a directory that only its owner may enter; each file is forced to the disk. */
record CopyDirectory(Path root) implements CopyWriter {

  @Override
  public void makeDirectory(String name) throws IOException {
    makePrivate(root.resolve(name));
  }

  static void makePrivate(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectory(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  @Override
  public void copy(Path file, String name) throws IOException {
    var target = root.resolve(name);
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory, not a file");
    }
    try {
      Files.copy(file, target);
    } catch (NoSuchFileException e) {
      if (Files.exists(file)) {
        throw e;
      }
      return;
    }
    force(target);
  }

  @Override
  public void write(String name, Content content) throws IOException {
    var target = root.resolve(name);
    try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      content.writeTo(out);
    }
    force(target);
  }

  /**
   * Forces the directories themselves to the disk, so that no file name is lost in a power failure.
   */
  void forceDirectories() throws IOException {
    try (var all = Files.walk(root)) {
      for (var directory : all.filter(Files::isDirectory).toList()) {
        force(directory);
      }
    }
  }

  static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
