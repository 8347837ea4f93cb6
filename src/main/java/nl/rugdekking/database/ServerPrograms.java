// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs initdb and postgres, unpacked from an archive on the class path. The
 * archive has no pg_dump or pg_basebackup, so backup and export are written in Java here.
 */
final class ServerPrograms {

  /** The version of PostgreSQL in the archive. */
  static final String VERSION = "18.6";

  private final Path home;

  private ServerPrograms(Path home) {
    this.home = home;
  }

  /** Unpacks the programs of this version, unless that was done before. */
  static ServerPrograms in(ServerFolder folder) {
    try {
      ServerFolder.makePrivate(folder.programs());
      var home = folder.programs().resolve(VERSION);
      if (!Files.isDirectory(home)) {
        unpack(home);
      }
      return new ServerPrograms(home);
    } catch (IOException e) {
      throw new DatabaseException("PostgreSQL could not be unpacked in " + folder.root(), e);
    }
  }

  /** Returns a command line for one of the programs, which avoids running it as root. */
  List<String> command(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root. In a user namespace without a mapping the process is
      // user nobody, while its files still belong to root.
      command.addAll(List.of("unshare", "--user", "--"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean isRoot() {
    if (!Files.exists(Path.of("/proc/self"))) {
      throw new DatabaseException("This system has no /proc; the embedded database needs Linux");
    }
    return ProcessAccount.isRoot();
  }

  private static void unpack(Path home) throws IOException {
    // The programs get their place only when they are complete. Libraries to compile with (.a) are
    // not needed.
    var part = Files.createTempDirectory(home.getParent(), "part-");
    try (var archive = openArchive();
        var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.getName().endsWith(".a")) {
          unpack(entry, tar, part);
        }
      }
    }
    Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path directory)
      throws IOException {
    var target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("Entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(content, target);
      var mode = (entry.getMode() & 0100) == 0 ? "rw-------" : "rwx------";
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
    }
  }

  // The archive is that of the processor of this machine.
  private static InputStream openArchive() {
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name = machine.equals("aarch64") ? "arm_64" : "x86_64";
    var archive = ServerPrograms.class.getResourceAsStream("/postgres-linux-" + name + ".txz");
    if (archive == null) {
      throw new DatabaseException(
          "There is no embedded PostgreSQL for "
              + System.getProperty("os.name")
              + " on "
              + machine
              + ": set RUGDEKKING_DATABASE_URL to a server of your own");
    }
    return new BufferedInputStream(archive, 1 << 16);
  }
}
