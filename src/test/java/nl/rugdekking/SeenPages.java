// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages in which axe found nothing, by all that its answer depends on. The processes of a run
 * tell each other by an empty file for each page, which also spares the next run; the long tests
 * look at all of them anew.
 */
final class SeenPages {

  private static final Path FOLDER = Path.of("target", "seen-pages");
  private static final boolean LONG = Boolean.getBoolean("rugdekking.test.long");

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  boolean has(String markup) {
    var name = name(markup);
    return seen.contains(name) || (!LONG && Files.exists(FOLDER.resolve(name)));
  }

  void add(String markup) {
    var name = name(markup);
    seen.add(name);
    try {
      Files.write(Files.createDirectories(FOLDER).resolve(name), new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String markup) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(markup.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
