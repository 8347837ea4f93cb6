// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds files of evidence that no row names. A backup of a running application may contain some,
 * because its rows were copied before its files. Files with a marker are left out, since their row
 * may not be committed yet.
 */
public record UnreferencedFiles(Path files, JdbcClient jdbc, Consumer<String> found) {

  private static final int BATCH = 1000;

  /**
   * Reports each such file and returns their number. Only one batch of names is in memory at a
   * time.
   */
  public long count() throws IOException {
    if (!Files.isDirectory(files)) {
      return 0;
    }
    var search = new Search();
    Files.walkFileTree(files, search);
    search.finish();
    return search.unnamed;
  }

  private final class Search extends SimpleFileVisitor<Path> {

    private final List<Path> batch = new ArrayList<>();
    private long unnamed;

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return directory.equals(files.resolve(EvidenceFiles.PENDING))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      batch.add(file);
      if (batch.size() == BATCH) {
        finish();
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (Files.exists(file)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }

    /**
     * Reads the markers before the rows: a marker is deleted only after the row is committed, so a
     * new file is always found in one of the two.
     */
    private void finish() throws IOException {
      var marked = findMarkedNames();
      var named = findNamesInRows(batch.stream().map(Search::name).toList());
      for (var file : batch) {
        var known = named.contains(name(file)) || marked.contains(name(file));
        if (!known && Files.exists(file)) {
          unnamed++;
          found.accept("No row names file %s".formatted(files.relativize(file)));
        }
      }
      batch.clear();
    }

    private Set<String> findMarkedNames() throws IOException {
      var marked = new HashSet<String>();
      var pending = files.resolve(EvidenceFiles.PENDING);
      if (Files.isDirectory(pending)) {
        try (var organisations = Files.newDirectoryStream(pending)) {
          for (var marks : organisations) {
            batch.stream()
                .map(Search::name)
                .filter(name -> Files.exists(marks.resolve(name)))
                .forEach(marked::add);
          }
        }
      }
      return marked;
    }

    private static String name(Path file) {
      return file.getFileName().toString();
    }
  }

  /** Returns those of the names that a row contains. */
  private Set<String> findNamesInRows(List<String> names) {
    return new HashSet<>(
        jdbc.sql(
                """
                select named.file::text from evidence,
                  unnest(array[original_file, cleaned_file]) as named (file)
                where named.file::text = any(:names)
                """)
            .param("names", names.toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
