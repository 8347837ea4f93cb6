// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.Test;

/** There is one page about what somebody reported and what happened to them. */
class OnePageModuleTests extends ReportPagesScene {

  private static final Pattern NUMBER = Pattern.compile("/mijn/([0-9A-Z-]+)");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @Test
  void aReportOfOneselfLeadsToThePageOfTheCase() {
    var page = read(reported("Hij duwde mij", Map.of()));
    assertThat(page)
        .contains("Dank u. Wij staan achter u.", "Hij duwde mij", "Wilt u dat wij aangifte doen?")
        .contains("<strong>Ilse Brandsema</strong>, griffier, leest dit en vraagt u uiterlijk ")
        .contains("Ilse Brandsema (behandelaar)", "Snel weg", "tel:112", "id=\"berichten\"")
        .doesNotContain("Ontvangen", "??");
  }

  @Test
  void withAPasswordAloneItSaysWhatTheReportShows() {
    var id = reported("Alleen met een wachtwoord", Map.of());
    var slug = town.organisation().slug();
    var visitor = new Visitor(port);
    visitor.signInWithPassword(
        slug, ReportGround.mail(slug, "Femke Terwisscha"), ReportGround.PASSWORD);
    var page = visitor.get(town.path("/meldingen/" + id)).body();
    assertThat(page)
        .contains("Alleen met een wachtwoord", "Ilse Brandsema", "Wij vragen wat u wilt")
        .contains("/meldingen/" + id + "/meer/wensen")
        .containsOnlyOnce("Ontvangen")
        .doesNotContain("Klopt dit niet?", "name=\"police\"", "Alles wat er is gebeurd", "??");
  }

  @Test
  void whoReportsForSomebodyElseReadsNoDayAndNoPromise() {
    var id =
        reported("Yusuf werd uitgescholden", Map.of("whom", "OTHER", "names", "Yusuf Demirel"));
    var path = town.path("/meldingen/" + id);
    assertThat(read(id))
        .contains("Dank u voor uw melding.", "Yusuf werd uitgescholden", "Ruud Kanters")
        .contains("leest dit nadat Yusuf Demirel heeft geantwoord")
        .doesNotContain("Daarna: Dit leest")
        .containsOnlyOnce("Ontvangen")
        .doesNotContain("Wat wij u beloven", "Wilt u dat wij", "uiterlijk");
    Database.endHolds();
    assertThat(councillor.get(path).body())
        .contains("<strong>Ruud Kanters</strong>, teamleider, leest dit.")
        .doesNotContain("uiterlijk");
  }

  @Test
  void anAnswerIsKeptAndTheNextQuestionFollows() {
    var id = reported("Hij stond voor mijn deur", Map.of());
    var page = read(id);
    var own = town.path("/mijn/" + found(NUMBER, page));
    var answer = Map.of("version", found(VERSION, page), "police", "NOT_YET");
    assertThat(location(councillor.post(own + "/wensen", answer)))
        .isEqualTo(own + "?gedaan=wensen");
    assertThat(councillor.get(own).body())
        .contains("name=\"response\"", "Nog niet, of weet ik nog niet")
        .doesNotContain("name=\"police\"");
  }

  @Test
  void whatSomebodyAddsIsAskedOnceAndKeptWhileTheyType() {
    var id = reported("Hij riep iets", Map.of());
    var more = town.path("/meldingen/" + id + "/meer/");
    assertThat(read(id)).contains("/meer/veiligheid\">Meer vertellen</a>");
    councillor.get(more + "toedracht");
    var typed = Map.of("version", "0", "words", "Ik was net", "details[literal]", "Ik weet je te");
    assertThat(councillor.post(more + "toedracht/concept", typed).statusCode()).isEqualTo(204);
    assertThat(councillor.get(more + "toedracht").body()).contains("Ik was net", "Ik weet je te");
    assertThat(other.get(more + "toedracht").statusCode()).isEqualTo(404);
    assertThat(other.post(more + "toedracht/concept", typed).statusCode()).isEqualTo(404);
    assertThat(clerk.get(town.path("/incidenten/" + found(NUMBER, read(id)))).body())
        .doesNotContain("Ik was net");
    var sent = Map.of("version", "0", "words", "Ik was net thuis");
    assertThat(location(councillor.post(more + "toedracht", sent))).endsWith("/meer/onderwerp");
    assertThat(councillor.get(more + "toedracht").body())
        .contains("Ik was net thuis")
        .doesNotContain("Ik weet je te");
    assertThat(location(councillor.post(more + "plaats", Map.of("version", "0", "words", "Thuis"))))
        .as("a question that was answered is not asked again")
        .endsWith("/meer/onderwerp");
    assertThat(read(id))
        .contains("Wat u vertelde", "Ik was net thuis", "/meer/toedracht\"><span>Veranderen");
  }

  private UUID reported(String words, Map<String, String> more) {
    var id = UUID.randomUUID();
    var form = form(id, words);
    form.putAll(more);
    location(send(form));
    return id;
  }

  private String read(UUID report) {
    var page = councillor.get(town.path("/meldingen/" + report));
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private static String found(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }
}
