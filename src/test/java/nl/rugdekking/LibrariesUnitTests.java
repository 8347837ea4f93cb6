// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The libraries that we run with are the ones whose hashes were committed. */
class LibrariesUnitTests {

  @Test
  void everyLibraryIsTheOneWhoseHashWasCommitted() throws IOException {
    Set<String> committed = new TreeSet<>(Files.readAllLines(Path.of("jars.sha256")));
    var ours = new TreeSet<String>();
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.toString().endsWith(".jar"))
        .forEach(jar -> ours.add(hashed(jar) + "  " + jar.getFileName()));
    assertThat(ours)
        .as("libraries on the class path; after adding or updating one: bin/jars")
        .hasSizeGreaterThan(100)
        .isEqualTo(committed);
  }

  private static String hashed(Path jar) {
    try (var content = Files.newInputStream(jar)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 16];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
