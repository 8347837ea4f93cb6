// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has several positions says in which one they were hit, and who handles it follows. */
class CapacityModuleTests extends ReportPagesScene {

  private static final String QUESTION = "In welke functie overkwam het u?";

  @Autowired People people;

  @SuppressWarnings("NullAway.Init")
  private Visitor both;

  @BeforeAll
  void theCounterClerkIsACouncillorToo() {
    var slug = town.organisation().slug();
    town.in(
        () -> {
          people.addPosition(
              town.counterClerk().person(),
              BodyKind.COUNCIL,
              "councillor",
              null,
              LocalDate.of(2024, 1, 1));
          return true;
        });
    both = new Visitor(port).comeIn(slug, ReportGround.mail(slug, "Yusuf Demirel"));
  }

  @Test
  void isAskedOnlyOfWhoHasSeveral() {
    assertThat(page(councillor)).doesNotContain(QUESTION, "name=\"capacity\"");
    assertThat(page(both)).contains(QUESTION, "value=\"" + asCouncillor() + "\"");
  }

  @Test
  void thePageSaysForEachWhoReadsIt() {
    assertThat(page(both))
        .contains("Als raadslid (", "Als baliemedewerker (")
        .contains("Ilse Brandsema", "Ruud Kanters")
        .doesNotContain("??");
    assertThat(page(councillor)).doesNotContain("Als raadslid (");
  }

  @Test
  void whoHandlesItFollowsFromTheAnswer() {
    assertThat(ownerOf(sent(asCouncillor()))).isEqualTo("COUNCIL " + town.clerk().person().value());
    assertThat(ownerOf(sent(asCounterClerk())))
        .isEqualTo("ORGANISATION " + town.manager().person().value());
  }

  @Test
  void whoHandlesItLaterFollowsFromTheAnswerToo() {
    var draft = UUID.randomUUID();
    var form = form(draft, "Liever eerst in vertrouwen");
    form.putAll(Map.of("capacity", asCounterClerk(), "confidential", "true"));
    var own = both.get(location(send(both, form, StandardCharsets.UTF_8))).body();
    var path = town.path("/mijn/" + IncidentFixtures.numberIn(own));
    assertThat(both.get(path + "/openen").body()).contains("Ruud Kanters");
    both.post(path + "/openen", Map.of());
    assertThat(ownerOf(draft)).isEqualTo("ORGANISATION " + town.manager().person().value());
  }

  @Test
  void withoutAnAnswerTheFormComesBackWithWhatWasTyped() {
    for (var wrong : new String[] {"", "MAYOR.mayor"}) {
      var form = form(UUID.randomUUID(), "Hij spuugde naar mij");
      form.put("capacity", wrong);
      var answer = send(both, form, StandardCharsets.UTF_8);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("Kies in welke functie het u overkwam.", "Hij spuugde naar mij");
    }
  }

  @Test
  void isKeptInADraft() {
    var draft = UUID.randomUUID();
    var form = form(draft, "Nog niet af");
    form.put("capacity", asCouncillor());
    form.put("keep", "1");
    send(both, form, StandardCharsets.UTF_8);
    assertThat(both.get(town.path("/melden?concept=" + draft)).body())
        .containsPattern("<input(?=[^>]*value=\"" + asCouncillor() + "\")[^>]*checked");
  }

  @Test
  void isNotNeededForWhatHappenedToSomebodyElse() {
    var form = form(UUID.randomUUID(), "Zij werd uitgescholden");
    form.putAll(Map.of("whom", "OTHER", "names", "Femke Terwisscha"));
    location(send(both, form, StandardCharsets.UTF_8));
  }

  @Test
  void whoReportsForSomebodyWithSeveralPositionsSaysInWhichOne() {
    var form = form(UUID.randomUUID(), "Hij werd uitgescholden");
    form.putAll(Map.of("whom", "OTHER", "names", "Yusuf Demirel"));
    var asked = send(councillor, form, StandardCharsets.UTF_8);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("Yusuf Demirel heeft meer functies", "raadslid (", "baliemedewerker (");
    assertThat(bodyOf(reportedFor("Yusuf Demirel, baliemedewerker"))).isEqualTo("ORGANISATION");
    assertThat(bodyOf(reportedFor("Yusuf Demirel (raadslid)"))).isEqualTo("COUNCIL");
  }

  @Test
  void inDangerItIsNotAsked() {
    var draft = UUID.randomUUID();
    var form = form(draft, "Hij staat voor de deur");
    form.putAll(Map.of("whom", "OTHER", "names", "Yusuf Demirel", "danger", "true"));
    var danger = location(send(councillor, form, StandardCharsets.UTF_8));
    assertThat(bodyOf(draft)).isNotBlank();
    var report = danger.substring(0, danger.lastIndexOf("/gevaar"));
    assertThat(councillor.get(report + "/meer/bestuur").body())
        .contains("Voor welk bestuur of in welke functie?");
  }

  @Test
  void inDangerItIsAskedAfterwards() {
    var form = form(UUID.randomUUID(), "Hij staat voor de deur");
    form.put("danger", "true");
    var danger = location(send(both, form, StandardCharsets.UTF_8));
    var report = danger.substring(0, danger.lastIndexOf("/gevaar"));
    assertThat(both.get(report + "/meer/bestuur").body()).contains("value=\"COUNCIL\"");
    var said = form(UUID.randomUUID(), "Hij staat weer voor de deur");
    said.putAll(Map.of("danger", "true", "capacity", asCouncillor()));
    var other = location(send(both, said, StandardCharsets.UTF_8));
    var known = other.substring(0, other.lastIndexOf("/gevaar"));
    assertThat(both.get(known + "/meer/bestuur").statusCode()).isEqualTo(404);
  }

  @Test
  void theAffectedReadsTheirPosition() {
    var own = both.get(location(send(both, chosen(asCouncillor()), StandardCharsets.UTF_8))).body();
    var number = IncidentFixtures.numberIn(own);
    assertThat(both.get(town.path("/mijn/" + number)).body())
        .contains("raadslid", "Overkwam het u in een andere functie?");
  }

  private UUID reportedFor(String name) {
    var draft = UUID.randomUUID();
    var form = form(draft, "Hij werd uitgescholden");
    form.putAll(Map.of("whom", "OTHER", "names", name));
    location(send(councillor, form, StandardCharsets.UTF_8));
    return draft;
  }

  private Map<String, String> chosen(String capacity) {
    var form = form(UUID.randomUUID(), "Hij dreigde");
    form.put("capacity", capacity);
    return form;
  }

  private static String bodyOf(UUID report) {
    return Database.text(
        "select p.body from case_part p join report r"
            + " on r.incident_id = p.incident_id where r.id = '"
            + report
            + "'");
  }

  private String page(Visitor visitor) {
    return visitor.get(town.path("/melden")).body();
  }

  private UUID sent(String capacity) {
    var draft = UUID.randomUUID();
    var form = form(draft, "Hij dreigde");
    form.put("capacity", capacity);
    location(send(both, form, StandardCharsets.UTF_8));
    return draft;
  }

  private static String ownerOf(UUID report) {
    return Database.text(
        "select p.body || ' ' || p.owner_id from case_part p join report r"
            + " on r.incident_id = p.incident_id where r.id = '"
            + report
            + "'");
  }

  private static String asCouncillor() {
    return "COUNCIL.councillor";
  }

  private String asCounterClerk() {
    return "ORGANISATION.counter-clerk." + town.manager().person().value();
  }
}
