// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One concept has one word on every screen, in every mail and in the handbook. */
class MessagesUnitTests {

  /** The words that were replaced, each with the word that is used now. */
  private static final Map<String, String> REPLACED =
      Map.ofEntries(
          Map.entry("opvanger", "nazorgmedewerker"),
          Map.entry("(vervanger|adviseur) van buiten", "externe behandelaar of adviseur"),
          Map.entry("niemand van binnen", "niemand binnen de organisatie"),
          Map.entry("vertrouweling", "meelezer"),
          Map.entry("samenbreng|samengebracht|breng ze samen", "samenvoegen"),
          Map.entry("aanmeld|aangemeld|afgemeld|meldt? (u|zich) .*\\baan\\b", "inloggen"),
          Map.entry("nagekomen|nakomen|komt? (dit|die|deze) (belofte )?na\\b", "gedaan"),
          Map.entry("uitgelegd|uitleggen waarom", "niet gedaan, met reden"),
          Map.entry("van vroeger", "oude registratie"),
          Map.entry("ongewenste druk", "oneigenlijke druk"),
          Map.entry("over de top|onder de top", "een bestuurder of eindverantwoordelijke"),
          Map.entry("huis, gezin of school", "bij huis, werk of gezin"),
          Map.entry("ongegrond", "niet vast komen te staan"),
          Map.entry("niet ernstig genoeg", "viel niet onder de afspraak"),
          Map.entry("er is nieuws", "the name of the organisation and the subject"),
          Map.entry("diegene|\\bdegene\\b", "die persoon"),
          Map.entry("wie het overkwam|wie dit overkwam", "de getroffene"));

  private static final Map<String, String> REPLACED_IN_ENGLISH =
      Map.of(
          "deputy from outside|fallback", "external case owner",
          "list of the past", "old register",
          "br(ing|ought) (them )?together", "merge",
          "there is news", "the name of the organisation and the subject");

  /** A report or a case is no woman and no man: its noun is repeated. */
  private static final Pattern PERSONAL_WORD = word("haar|hem|hij");

  /** A province and a water board read the same messages; names of bodies come from the set-up. */
  private static final Pattern MUNICIPAL_WORD =
      word("burgemeesters?|wethouders?|raadslid|raadsleden|gemeentesecretaris");

  private static final Pattern KEY = Pattern.compile("^\\w[^=\\s]*(?==)", Pattern.MULTILINE);

  @Test
  void noReplacedWordComesBackInMessages() {
    assertThat(found(Sources.texts("nl"), REPLACED)).isEmpty();
    assertThat(found(Sources.texts("en"), REPLACED_IN_ENGLISH)).isEmpty();
  }

  @Test
  void noReplacedWordComesBackInSetUpHelpAndHandbook() {
    assertThat(found(files("src/main/resources/setup", ".yaml"), REPLACED)).isEmpty();
    assertThat(found(files("src/main/resources/help", "_nl.properties"), REPLACED)).isEmpty();
    assertThat(found(files("docs/handbook", ".md"), REPLACED)).isEmpty();
  }

  /** Of two texts by one key only the last is shown, also where the first was meant. */
  @Test
  void noKeyIsWrittenTwice() {
    var files = Sources.in(Sources.TEXTS, ".properties");
    assertThat(files).isNotEmpty();
    for (var file : files.entrySet()) {
      assertThat(KEY.matcher(file.getValue()).results().map(MatchResult::group))
          .as("%s", file.getKey())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void noMessageCallsAThingHeOrShe() {
    Sources.texts("nl")
        .forEach(
            (key, text) ->
                assertThat(text.replace("hem of haar", ""))
                    .as(key)
                    .doesNotContainPattern(PERSONAL_WORD));
  }

  @Test
  void everyMessageFitsEveryKindOfOrganisation() {
    Sources.texts("nl")
        .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(MUNICIPAL_WORD));
  }

  private static Set<String> found(Map<?, String> texts, Map<String, String> replaced) {
    assertThat(texts).isNotEmpty();
    var found = new TreeSet<String>();
    replaced.forEach(
        (old, now) -> {
          var pattern = Pattern.compile(old, Pattern.CASE_INSENSITIVE);
          texts.forEach(
              (place, text) ->
                  text.lines()
                      .filter(line -> pattern.matcher(line).find())
                      .forEach(line -> found.add(place + ": " + line + " -> " + now)));
        });
    return found;
  }

  private static Map<Path, String> files(String folder, String ending) {
    return Sources.in(Path.of(folder), ending);
  }

  private static Pattern word(String words) {
    return Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
