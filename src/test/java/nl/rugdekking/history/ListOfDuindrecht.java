// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;

/**
 * The list as Duindrecht keeps it, counted here by hand: nothing of the importer is used, so that
 * its counts can be held against these.
 */
final class ListOfDuindrecht {

  static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEADINGS = 3;

  /** What the people of Duindrecht mean by what they wrote. */
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("schelden", "verbal"),
          Map.entry("verbaal", "verbal"),
          Map.entry("verbale agressie", "verbal"),
          Map.entry("bedreiging", "threat"),
          Map.entry("intimidatie", "intimidation"),
          Map.entry("bedreiging/intimidatie", "threat+intimidation"),
          Map.entry("schelden + bedreigen", "verbal+threat"),
          Map.entry("fysiek (geduwd)", "physical"),
          Map.entry("fysiek geweld", "physical"),
          Map.entry("discriminatie", "discrimination"),
          Map.entry("vernieling", "destruction"),
          Map.entry("stalking", "stalking"),
          Map.entry("ongewenste omgangsvormen collega", "internal"),
          Map.entry("seksuele intimidatie", "sexual"),
          Map.entry("doxing", "doxing"),
          Map.entry("", "-"));

  private static final Map<String, String> CHANNELS =
      Map.ofEntries(
          Map.entry("telefoon", "telephone"),
          Map.entry("tel.", "telephone"),
          Map.entry("balie", "face-to-face"),
          Map.entry("e-mail", "email"),
          Map.entry("mail", "email"),
          Map.entry("op straat", "public-space"),
          Map.entry("facebook", "social-media/facebook"),
          Map.entry("social media", "social-media"),
          Map.entry("x / twitter", "social-media/x"),
          Map.entry("raadsvergadering", "meeting"),
          Map.entry("inloopavond", "meeting"),
          Map.entry("huisbezoek", "home-visit"),
          Map.entry("thuis", "private-address"),
          Map.entry("brief", "letter"),
          Map.entry("", "-"));
  private static final Map<String, String> POSITIONS =
      Map.ofEntries(
          Map.entry("raadslid", "councillor"),
          Map.entry("wethouder", "alderman"),
          Map.entry("burgemeester", "mayor"),
          Map.entry("griffier", "clerk"),
          Map.entry("gemeentesecretaris", "secretary"),
          Map.entry("baliemedewerker", "counter-clerk"),
          Map.entry("medewerker balie", "counter-clerk"),
          Map.entry("boa", "enforcement-officer"),
          Map.entry("handhaver", "enforcement-officer"),
          Map.entry("consulent w&i", "civil-servant"),
          Map.entry("vergunningverlener", "civil-servant"),
          Map.entry("", "civil-servant"));
  private static final Map<String, String> POLICE =
      Map.ofEntries(
          Map.entry("ja", "YES"),
          Map.entry("j", "YES"),
          Map.entry("x", "YES"),
          Map.entry("aangifte gedaan", "YES"),
          Map.entry("ja, proces-verbaal", "YES"),
          Map.entry("nee", "NO"),
          Map.entry("n", "NO"),
          Map.entry("nvt", "NO"),
          Map.entry("n.v.t.", "NO"),
          Map.entry("wilde niet", "NO"),
          Map.entry("nog niet", "NOT_YET"),
          Map.entry("", "UNKNOWN"));

  private ListOfDuindrecht() {}

  static byte[] file() {
    try (var in = ListOfDuindrecht.class.getResourceAsStream("/incidentenlijst-duindrecht.csv")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows that tell of an incident, each as its sixteen cells. */
  static List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    try (var parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .get()
            .parse(new StringReader(new String(file(), WINDOWS)))) {
      parser.stream().skip(HEADINGS).forEach(row -> rows.add(row.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.removeIf(row -> row.getFirst().equals("Totaal") || String.join("", row).isBlank());
    return rows;
  }

  /** What must come in: no double, no impossible day, no row without a day, none asked about. */
  static List<List<String>> expected() {
    var seen = new HashSet<List<String>>();
    var events = new HashSet<List<String>>();
    var rows = new ArrayList<List<String>>();
    for (var row : rows()) {
      var event = List.of(row.get(1), row.get(2), row.get(3), row.get(6));
      var day = row.get(1);
      if (seen.add(row.subList(1, 16))
          && events.add(event)
          && day.matches("\\d.*")
          && exists(day)) {
        rows.add(row);
      }
    }
    return rows;
  }

  static boolean exists(String day) {
    return !day.equals("30-02-2025") && !day.equals("31-11-2025");
  }

  static Map<String, Integer> byForm(List<List<String>> rows) {
    return count(rows, 7, FORMS);
  }

  static Map<String, Integer> byChannel(List<List<String>> rows) {
    return count(rows, 8, with(code -> code.split("/")[0]));
  }

  static Map<String, Integer> byPlatform(List<List<String>> rows) {
    return count(rows, 8, with(code -> code.contains("/") ? code.split("/")[1] : "-"));
  }

  static Map<String, Integer> byPosition(List<List<String>> rows) {
    return count(rows, 4, POSITIONS);
  }

  static Map<String, Integer> byPolice(List<List<String>> rows) {
    return count(rows, 11, POLICE);
  }

  private static Map<String, String> with(Function<String, String> part) {
    var parts = new HashMap<>(CHANNELS);
    parts.replaceAll((said, code) -> part.apply(code));
    return parts;
  }

  private static Map<String, Integer> count(
      List<List<String>> rows, int column, Map<String, String> meanings) {
    var counts = new TreeMap<String, Integer>();
    for (var row : rows) {
      var said = row.get(column).strip().toLowerCase(java.util.Locale.ROOT);
      for (var code : Objects.requireNonNull(meanings.get(said), said).split("\\+")) {
        if (!code.equals("-")) {
          counts.merge(code, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** What somebody chooses on the page of the values: for each value its meaning. */
  static Map<ValueKind, Function<String, String>> meanings() {
    Map<ValueKind, Function<String, String>> all = new HashMap<>();
    all.put(ValueKind.FORM, FORMS::get);
    all.put(ValueKind.CHANNEL, CHANNELS::get);
    all.put(ValueKind.POSITION, POSITIONS::get);
    all.put(ValueKind.POLICE, POLICE::get);
    return all;
  }
}
