// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A paper that is called an objection against a measure under private law is handled as what is
 * possible: a request to look again, a complaint, or both.
 */
@RugdekkingTest
class CalledObjectionModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired Objections objections;
  @LocalServerPort int port;

  @Test
  void isHandledAsBothWithItsDayAndBothLettersSayWhy() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    assertThat(page(ban))
        .contains("Dat kan niet tegen deze maatregel", "allebei")
        .doesNotContain("??");
    var form = UUID.randomUUID();
    IncidentFixtures.location(send(ban, form, "REVIEW"));
    IncidentFixtures.location(send(ban, form, "REVIEW"));
    assertThat(list(ban)).allMatch(Objection::calledObjection);
    assertThat(list(ban)).extracting(Objection::receivedOn).containsOnly(today());
    assertThat(list(ban))
        .extracting(Objection::kind)
        .containsExactlyInAnyOrder(ObjectionKind.REVIEW, ObjectionKind.COMPLAINT);
    assertThat(printed(ban, LetterKind.REVIEW_RECEIPT))
        .contains("Bovenuwbriefstaat‘bezwaar’", "alseenverzoekomopnieuwtekijken")
        .contains("Wijbehandelenuwbriefookalseenklacht");
    assertThat(printed(ban, LetterKind.COMPLAINT_RECEIPT))
        .contains("Bovenuwbriefstaat‘bezwaar’", "alseenklacht", "hoewijdaarbijmetuomgingen")
        .contains("Wijbehandelenuwbriefookalseenverzoek");
  }

  /** The words that say why it is no objection cannot be typed otherwise. */
  @Test
  void nobodyCanLeaveTheReasonOutOfTheLetter() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    IncidentFixtures.location(send(ban, UUID.randomUUID(), "COMPLAINT"));
    var receipt = letters.about(ban, LetterKind.COMPLAINT_RECEIPT);
    assertThat(letters.sheet(receipt).facts().asked()).doesNotContain(LetterField.SUBJECT);
    assertThat(measurePage(ban)).contains("noemde het een bezwaar").doesNotContain("??");
  }

  @Test
  void whenOneOfTheTwoWasRecordedBeforeThePageSaysSo() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    var opened = UUID.randomUUID();
    IncidentFixtures.location(
        visitor(ban)
            .post(
                path(ban) + "/bezwaren",
                Map.of(
                    "objection", UUID.randomUUID().toString(),
                    "kind", "COMPLAINT",
                    "receivedOn", today().toString())));
    var refused = send(ban, opened, "REVIEW");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Een van de twee staat al vast bij deze maatregel", "name=\"both\"")
        .doesNotContain("??");
    assertThat(list(ban)).extracting(Objection::kind).containsExactly(ObjectionKind.COMPLAINT);
  }

  /** The terms of one paper are counted from one day, also when it is recorded in two steps. */
  @Test
  void theSecondStepOffersTheDayOfTheFirstAndWarnsOfAnother() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    Database.change(
        "update outgoing_posting set posted_on = posted_on - 20 where organisation_id = '%s'"
            .formatted(ban.scene().organisation().value()));
    var fields = new HashMap<String, String>();
    fields.put("objection", UUID.randomUUID().toString());
    fields.put("kind", "COMPLAINT");
    fields.put("receivedOn", today().minusDays(5).toString());
    fields.put("calledObjection", "true");
    IncidentFixtures.location(visitor(ban).post(path(ban) + "/bezwaren", fields));
    assertThat(page(ban))
        .contains("value=\"%s\"".formatted(today().minusDays(5)), "Is dit hetzelfde stuk?")
        .doesNotContain("??");
    fields.put("objection", UUID.randomUUID().toString());
    fields.put("kind", "REVIEW");
    fields.put("receivedOn", today().toString());
    var warned = visitor(ban).post(path(ban) + "/bezwaren", fields);
    assertThat(warned.statusCode()).isEqualTo(422);
    assertThat(warned.body()).contains("Is dit hetzelfde stuk, vul dan die dag in");
    fields.put("otherPaper", "true");
    IncidentFixtures.location(visitor(ban).post(path(ban) + "/bezwaren", fields));
    assertThat(list(ban))
        .extracting(Objection::receivedOn)
        .containsExactly(today().minusDays(5), today());
  }

  @Test
  void whereAnObjectionIsPossibleItIsOne() {
    var order = letters.posted(MeasureKind.MEETING_ORDER);
    assertThat(page(order))
        .doesNotContain("Dat kan niet tegen deze maatregel", "calledObjection", "??");
    assertThat(send(order, UUID.randomUUID(), "OBJECTION").body())
        .contains("Tegen deze maatregel kan wel bezwaar")
        .doesNotContain("??");
    assertThat(list(order)).isEmpty();
  }

  private String printed(Started ban, LetterKind kind) {
    var receipt = letters.about(ban, kind);
    letters.write(receipt, letters.complete(receipt));
    return letters.printed(receipt);
  }

  private HttpResponse<String> send(Started measure, UUID form, String kind) {
    var fields = new HashMap<String, String>();
    fields.put("objection", form.toString());
    fields.put("kind", kind);
    fields.put("receivedOn", today().toString());
    fields.put("handler", "J. Bakker");
    fields.put("calledObjection", "true");
    if (!kind.equals("OBJECTION")) {
      fields.put("both", "true");
    }
    return visitor(measure).post(path(measure) + "/bezwaren", Map.copyOf(fields));
  }

  private String page(Started measure) {
    return visitor(measure).get(path(measure) + "/bezwaren").body();
  }

  private String measurePage(Started measure) {
    var path = path(measure);
    return visitor(measure).get(path.substring(0, path.lastIndexOf('/'))).body();
  }

  private Visitor visitor(Started measure) {
    return new Visitor(port).comeIn(measure.scene().slug(), measure.scene().login());
  }

  private static String path(Started measure) {
    return "/%s/incidenten/%s/getroffenen/%s/reactie/%s"
        .formatted(
            measure.scene().slug(),
            measure.scene().number(),
            measure.about().part().value(),
            measure.about().measure().value());
  }

  private List<Objection> list(Started measure) {
    return measure.scene().in(() -> objections.list(List.of(measure.about().measure())));
  }

  private LocalDate today() {
    return objections.today();
  }
}
