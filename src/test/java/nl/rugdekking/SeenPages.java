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
import org.jspecify.annotations.Nullable;

/**
 * The pages that were looked at in this run of the tests, by their markup. The processes of one run
 * tell each other by an empty file for each page; another run looks at all of them again.
 */
final class SeenPages {

  private static final @Nullable String RUN = System.getProperty("rugdekking.test.run");

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  boolean has(String markup) {
    var name = name(markup);
    return seen.contains(name) || (RUN != null && Files.exists(folder(RUN).resolve(name)));
  }

  void add(String markup) {
    var name = name(markup);
    seen.add(name);
    if (RUN != null) {
      try {
        Files.write(Files.createDirectories(folder(RUN)).resolve(name), new byte[0]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path folder(String run) {
    return Path.of("target", "seen-pages", run.replaceAll("\\W", ""));
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
