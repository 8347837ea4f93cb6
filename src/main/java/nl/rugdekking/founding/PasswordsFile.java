// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file with passwords for the first sign-in, which the operator hands out and then deletes. */
record PasswordsFile(Path path) {

  /** Returns the file of the organisation with this slug in the data directory. */
  static PasswordsFile in(Path data, String slug) {
    return new PasswordsFile(data.resolve("passwords-" + slug + ".txt"));
  }

  /**
   * Adds the passwords of new people to those in the file. An older password of the same login is
   * replaced, because it comes from an interrupted run and was never valid.
   */
  void add(List<OrganisationSetUp.SetUpPerson> newPeople) {
    Map<String, String> passwords = new LinkedHashMap<>();
    for (var person : newPeople) {
      if (person.password() != null) {
        passwords.put(person.login(), person.password());
      }
    }
    if (passwords.isEmpty()) {
      return;
    }
    try {
      write(mergeWithFile(passwords));
    } catch (IOException e) {
      throw new SetUpException(
          "The passwords cannot be written to " + path + ", so nothing is set up.", e);
    }
  }

  private List<String> mergeWithFile(Map<String, String> passwords) throws IOException {
    List<String> lines = new ArrayList<>();
    if (Files.exists(path)) {
      for (var line : Files.readAllLines(path)) {
        if (!passwords.containsKey(line.split(" ", 2)[0])) {
          lines.add(line);
        }
      }
    }
    passwords.forEach((login, password) -> lines.add(login + " " + password));
    return lines;
  }

  // Writes the whole file to disk before the accounts are committed.
  private void write(List<String> lines) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    var part = path.resolveSibling(path.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(part, lines);
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
  }
}
