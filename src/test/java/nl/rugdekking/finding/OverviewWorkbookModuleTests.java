// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.IncidentStory;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.sheet.Sheet;
import nl.rugdekking.sheet.Sheet.NamedSheet;
import nl.rugdekking.sheet.Sheet.Row;
import nl.rugdekking.sheet.UnreadableSheetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The workbook of an overview holds the numbers of the page, and says what each of them means. */
@RugdekkingTest
class OverviewWorkbookModuleTests {

  private static final String PATH = "/overzicht/downloaden";
  private static final List<Persona> READERS =
      List.of(Persona.OWNER, Persona.RESPONSIBLE, Persona.COORDINATOR, Persona.UNRELATED);

  private static final Pattern TABLE = Pattern.compile("(?s)<table.*?</table>");
  private static final Pattern DRAWING = Pattern.compile("(?s)<svg.*?</svg>");

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void aTown() {
    scene = fixtures.twoAffected();
  }

  @Test
  void eachCellIsThatOfThePage() {
    IncidentStory.play(scene);
    int compared = 0;
    for (var persona : READERS) {
      for (var query : List.of("", "jaar=", "jaar=2026", "jaar=2026&orgaan=COUNCIL")) {
        for (var language : List.of("nl", "en")) {
          var visitor = scene.as(persona).withCookie("taal", language);
          var page = visitor.get(scene.path("/overzicht?kenmerken=ja&" + query)).body();
          var shown = ofPage(page);
          assertThat(ofWorkbook(figures(visitor, query)))
              .as("%s %s %s", persona, query, language)
              .isEqualTo(shown);
          compared += shown.size();
        }
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  @Test
  void theCodeBookKnowsEachColumnAndEachCode() {
    var sheets = sheets(scene.as(Persona.OWNER).download(scene.path(PATH)));
    assertThat(sheets).extracting(NamedSheet::name).containsExactly("Cijfers", "Codeboek");
    var figures = table(sheets.getFirst());
    var codes = table(sheets.getLast());
    var heads = figures.getFirst().cells();
    assertThat(codes).extracting(row -> row.cell(0)).containsAll(heads);
    for (var head : heads.subList(heads.size() - 3, heads.size())) {
      int column = heads.indexOf(head);
      assertThat(codes.stream().filter(row -> row.cell(0).equals(head)).map(row -> row.cell(1)))
          .as(head)
          .containsAll(
              figures.stream().skip(1).map(row -> row.cell(column)).collect(Collectors.toSet()));
    }
    assertThat(codes.stream().skip(1)).allMatch(row -> !row.cell(2).isBlank());
  }

  @Test
  void eachSheetSaysThatItIsConfidentialAndThatTheWooApplies() {
    for (var sheet : sheets(scene.as(Persona.OWNER).download(scene.path(PATH + "?jaar=2026")))) {
      var head = sheet.sheet().rows().stream().limit(4).map(row -> row.cell(0)).toList();
      assertThat(head.getFirst()).isEqualTo("Vertrouwelijk");
      assertThat(head.get(1))
          .contains("Geef deze aantallen niet door", "De Wet open overheid (Woo) blijft gelden");
      assertThat(head.get(2)).contains("2026", "alle organen");
      assertThat(head.get(3)).contains("Incidenten");
    }
  }

  @Test
  void itIsAnExportInTheAudit() {
    scene.as(Persona.OWNER).download(scene.path(PATH + "?jaar=2026&orgaan=COUNCIL"));
    assertThat(
            Database.texts(
                "select look || ' ' || purpose || ' ' || object_kind || ' ' || (payload::jsonb -> 'details' ->> 'year') || ' ' || (payload::jsonb -> 'details' ->> 'body') from audit_event where organisation_id = '%s' and verb = 'look.EXPORT' and actor = '%s'"
                    .formatted(
                        scene.organisation().id().value(), scene.person(Persona.OWNER).value())))
        .containsExactly("true HANDLING overview 2026 COUNCIL");
  }

  @Test
  void aPasswordAloneIsNotEnough() {
    var visitor = scene.withPassword(Persona.OWNER);
    assertThat(visitor.get(scene.path(PATH)).headers().firstValue("Location").orElse(""))
        .contains("/tweede-stap");
  }

  private List<Row> figures(Visitor visitor, String query) {
    return table(sheets(visitor.download(scene.path(PATH + "?" + query))).getFirst());
  }

  /** The heading and what is below it. */
  private static List<Row> table(NamedSheet sheet) {
    return sheet.sheet().rows().stream().dropWhile(row -> row.cell(1).isEmpty()).toList();
  }

  /** Row, column and number of each cell. */
  private static List<List<String>> ofWorkbook(List<Row> rows) {
    return rows.stream()
        .skip(1)
        .map(row -> List.of(row.cell(3), row.cell(4), row.cell(5)))
        .toList();
  }

  private static List<List<String>> ofPage(String page) {
    var tables =
        TABLE.matcher(page).results().map(MatchResult::group).collect(Collectors.joining());
    if (tables.isEmpty()) {
      return List.of();
    }
    var plain = DRAWING.matcher("<html>" + tables + "</html>").replaceAll("");
    var cells = new ArrayList<List<String>>();
    for (var table : sheets(plain.getBytes(StandardCharsets.UTF_8))) {
      var heads = table.sheet().rows().getFirst().cells();
      for (var row : table.sheet().rows().subList(1, table.sheet().rows().size())) {
        for (int column = 1; column < heads.size(); column++) {
          // behind the number stands what it counts, for who hears the page
          var number = row.cell(column).split(":", 2)[0];
          cells.add(List.of(row.cell(0), heads.get(column), number));
        }
      }
    }
    return cells;
  }

  private static List<NamedSheet> sheets(byte[] file) {
    try {
      return Sheet.readAll(file, _ -> {});
    } catch (UnreadableSheetException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
