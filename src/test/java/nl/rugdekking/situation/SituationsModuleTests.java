// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each situation of the table is built, and what the application says of it is what the domain
 * says: who reads it, who does not, who handles it, what waits and what may be done. What is known
 * to differ is marked in the row, and must differ for as long as it is marked.
 */
@RugdekkingTest
class SituationsModuleTests {

  private static final Path WORDS = Path.of("docs/situations.md");
  private static final Pattern WORD = Pattern.compile("^\\* `([^`]+)`", Pattern.MULTILINE);
  private static final List<String> COLUMNS =
      List.of("may_read", "may_not_read", "waits", "may_be_done", "may_not_be_done");

  @Autowired SituationScenes scenes;
  @Autowired SituationReaders readers;
  @Autowired SituationWaits waits;
  @Autowired SituationSteps steps;

  @TestFactory
  Stream<DynamicTest> theApplicationSaysWhatTheDomainSays() {
    return Situation.readAll().stream()
        .map(row -> DynamicTest.dynamicTest(row.title(), () -> compare(row)));
  }

  private void compare(Situation row) {
    var about = scenes.build(row);
    assertThat(listDifferences(about))
        .as("%s; handled by %s", about.number(), readers.findHandler(about))
        .isEqualTo(row.notYet());
  }

  private Set<String> listDifferences(SituationCase about) {
    var row = about.row();
    var found = new TreeSet<String>();
    row.words("may_read").stream()
        .filter(role -> !readers.reads(about, role))
        .forEach(role -> found.add("may_read " + role));
    row.words("may_not_read").stream()
        .filter(role -> readers.opens(about, role))
        .forEach(role -> found.add("may_not_read " + role));
    if (!readers.findHandler(about).equals(row.cell("handles"))) {
      found.add("handles " + row.cell("handles"));
    }
    if (!isResponsible(about, row.cell("responsible"))) {
      found.add("responsible " + row.cell("responsible"));
    }
    SituationWaits.compare(Set.copyOf(row.words("waits")), waits.list(about))
        .forEach(word -> found.add("waits " + word));
    row.words("may_be_done").stream()
        .filter(step -> !steps.mayBeDone(about, step))
        .forEach(step -> found.add("may_be_done " + step));
    row.words("may_not_be_done").stream()
        .filter(step -> steps.mayBeDone(about, step))
        .forEach(step -> found.add("may_not_be_done " + step));
    return found;
  }

  private boolean isResponsible(SituationCase about, String expected) {
    var responsible = readers.listResponsible(about);
    return expected.equals(SituationReaders.NOBODY)
        ? responsible.isEmpty()
        : responsible.contains(expected);
  }

  @Test
  void aMarkedRowSaysWhy() {
    assertThat(Situation.readAll())
        .hasSizeGreaterThanOrEqualTo(116)
        .filteredOn(row -> !row.notYet().isEmpty())
        .allSatisfy(row -> assertThat(row.cell("words")).as(row.title()).isNotBlank());
  }

  @Test
  void everyWordOfTheTableIsExplained() throws IOException {
    var explained =
        WORD.matcher(Files.readString(WORDS))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    var used = new TreeSet<String>();
    for (var row : Situation.readAll()) {
      COLUMNS.forEach(column -> used.addAll(row.words(column)));
      used.add(row.cell("handles"));
      used.add(row.cell("responsible"));
    }
    assertThat(explained).containsAll(used);
  }
}
