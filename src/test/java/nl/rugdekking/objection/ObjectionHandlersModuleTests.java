// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.objection.ObjectionStatement.Handler;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.Responses;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

// More than 300 lines, because it chooses, answers and writes by the forms that people send.
/**
 * A colleague who is chosen to answer owns the promise, and reads what they need for the answer.
 */
@RugdekkingTest
class ObjectionHandlersModuleTests {

  private static final String AFFECTED = "Bo Baliemens";

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Objections objections;
  @Autowired Responses responses;
  @Autowired People people;
  @Autowired Accounts accounts;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Started ban;

  @SuppressWarnings("NullAway.Init")
  private Person lawyer;

  @BeforeEach
  void aBanWentOut() {
    ban = letters.posted(MeasureKind.BUILDING_BAN);
    lawyer = addColleague("Jo Jurist", "jurist");
    makeLawyer(lawyer);
  }

  @Test
  void theListHoldsWhoHadNoPartInTheMeasure() {
    assertThat(handler().get(newPage()).body())
        .contains("Jo Jurist", "Een andere collega", "Iemand van buiten")
        .doesNotContain("value=\"" + manager().id().value(), "??");
    makeLawyer(manager());
    assertThat(handler().get(newPage()).body())
        .as("a lawyer who decided on the measure")
        .doesNotContain("value=\"" + manager().id().value());
    var refused = receive("COMPLAINT", Map.of("to", manager().id().value().toString()));
    assertThat(refused).contains("Iemand die daar niets mee te maken had, moet dit behandelen");
  }

  @Test
  void whoeverIsChosenOwnsThePromiseAndStandsInTheLetter() {
    receive("COMPLAINT", Map.of("to", lawyer.id().value().toString()));
    assertThat(owner()).isEqualTo(lawyer.id().value().toString());
    assertThat(only().handler()).isEqualTo("Jo Jurist");
    var receipt = letters.sheet(letters.about(ban, LetterKind.COMPLAINT_RECEIPT)).facts();
    assertThat(receipt.fixed()).containsEntry(LetterField.HANDLER, "Jo Jurist");
    assertThat(receipt.proposed()).containsEntry(LetterField.SIGNATORY, "Jo Jurist");
    assertThat(visitor("jurist").get(path("/taken")).body()).contains(given());
  }

  @Test
  void aNameThatIsTypedIsThatOfAColleagueOrOfSomebodyOutside() {
    var unknown = receive("COMPLAINT", Map.of("to", "OTHER", "handler", "Nie Mand"));
    assertThat(unknown).contains("Wij kennen geen collega", "value=\"Nie Mand\"");
    var nobody = receive("COMPLAINT", Map.of("to", "OUTSIDE", "handler", " "));
    assertThat(nobody).contains("Vul de naam in");
    var other = addColleague("Kim Klachten", "kim");
    receive("COMPLAINT", Map.of("to", "OTHER", "handler", "Kim Klachten"));
    assertThat(owner()).isEqualTo(other.id().value().toString());
    receive("REVIEW", Map.of("to", "OUTSIDE", "handler", "Commissie van Bezwaar"));
    assertThat(list())
        .extracting(Objection::handler)
        .containsExactlyInAnyOrder("Kim Klachten", "Commissie van Bezwaar");
  }

  @Test
  void theLawyerAnswersAndWritesTheLetterFromThePromiseAlone() {
    receive("COMPLAINT", Map.of("to", lawyer.id().value().toString()));
    letters.about(ban, LetterKind.COMPLAINT_ANSWER);
    letters.fillInNext(ban.scene());
    var jurist = visitor("jurist");
    assertThat(jurist.get(given()).body())
        .contains("Het klopt niet", "Gooide een stoel naar de balie", "Toegangsontzegging")
        .contains("/antwoord\"", "/uitstel\"", "/brieven/toegangsontzegging")
        .doesNotContain(AFFECTED, "baliemedewerker", "??");
    assertThat(jurist.get(given() + "/uitstel").body())
        .contains("Datum van de brief")
        .doesNotContain(AFFECTED, "??");
    assertThat(jurist.get(given() + "/brieven/toegangsontzegging").body())
        .contains("/voorbeeld\"")
        .doesNotContain(AFFECTED, "Maak de brief", "??");
    assertThat(jurist.download(given() + "/brieven/toegangsontzegging/bestand")).isNotEmpty();
    assertThat(jurist.get(given() + "/antwoord").body())
        .contains("value=\"Jo Jurist\"")
        .doesNotContain(AFFECTED, "??");
    IncidentFixtures.location(jurist.post(given() + "/antwoord", answer("STANDS")));
    assertThat(only().answer()).isNotNull();
    var letter = given() + "/brieven/antwoord-op-klacht";
    var form = jurist.get(letter).body();
    assertThat(form).contains("name=\"CONTACT\"").doesNotContain(AFFECTED, "??");
    IncidentFixtures.location(jurist.post(letter, facts()));
    assertThat(jurist.get(letter).body()).contains("Leg vast dat de brief is verstuurd");
    IncidentFixtures.location(
        jurist.post(
            letter + "/verstuurd",
            Map.of(
                "version", "0",
                "known", "0",
                "way", "POST",
                "postedOn", today().toString(),
                "recipient", "De heer X.",
                "who", "De bode")));
    assertThat(jurist.get(letter).body()).contains("Per post verstuurd op");
  }

  /** An answer by which the measure ends withdraws it, also when it is given from the promise. */
  @Test
  void theLawyerEndsTheMeasureByTheAnswer() {
    receive("REVIEW", Map.of("to", lawyer.id().value().toString()));
    IncidentFixtures.location(visitor("jurist").post(given() + "/antwoord", answer("LIFTED")));
    assertThat(
            ban.scene()
                .in(
                    () ->
                        responses
                            .get(
                                fixtures.enter(ban.scene()),
                                ban.about().part(),
                                ban.about().measure())
                            .withdrawal()))
        .isNotNull();
  }

  @Test
  void nothingElseOfTheCaseOpens() {
    receive("COMPLAINT", Map.of("to", lawyer.id().value().toString()));
    var jurist = visitor("jurist");
    var part = "/incidenten/%s/getroffenen/%s".formatted(ban.scene().number(), part());
    for (var closed :
        List.of(
            "/incidenten/" + ban.scene().number(),
            part + "/reactie",
            part + "/horen",
            part + "/veroorzakers",
            part + "/reactie/" + ban.about().matter() + "/bezwaren/" + only().id(),
            part + "/reactie/" + ban.about().matter() + "/brieven/toegangsontzegging")) {
      assertThat(jurist.get(path(closed)).statusCode()).as(closed).isEqualTo(403);
    }
    var written = jurist.post(given() + "/brieven/toegangsontzegging", Map.of("version", "0"));
    assertThat(written.statusCode()).as("the letter of the measure").isEqualTo(403);
    assertThat(jurist.get(given() + "/brieven/uitnodiging").statusCode()).isEqualTo(404);
    addColleague("Kim Klachten", "kim");
    assertThat(visitor("kim").get(given()).statusCode()).as("somebody else").isEqualTo(404);
  }

  @Test
  void whoeverHandlesTheComplaintWritesNoLetterOfTheRequest() {
    receive("COMPLAINT", Map.of("to", lawyer.id().value().toString()));
    receive("REVIEW", Map.of("to", "OUTSIDE", "handler", "Commissie"));
    letters.about(ban, LetterKind.REVIEW_RECEIPT);
    var sent =
        visitor("jurist").post(given("COMPLAINT") + "/brieven/herziening", Map.of("version", ""));
    assertThat(sent.statusCode()).isEqualTo(403);
  }

  /** A text with the name is not shown, since whoever answers has no need to know it. */
  @Test
  void aTextThatNamesWhoeverWithheldTheirNameIsNotShown() {
    receive(
        "COMPLAINT",
        Map.of("to", lawyer.id().value().toString(), "words", "Bo Baliemens liegt over mij"));
    Database.change(
        "update case_part set name_withheld = true where part_id = '%s'".formatted(part()));
    var page = visitor("jurist").get(given()).body();
    assertThat(page).contains("een naam die u hiervoor niet hoeft te weten");
    assertThat(page).doesNotContain("Baliemens", "??");
  }

  @Test
  void whoeverHadAPartInTheMeasureDoesNotGetThePromiseLater() {
    receive("COMPLAINT", Map.of());
    makeLawyer(manager());
    var page = handler().get(path(incident() + "/beloften/" + promise() + "/overdragen")).body();
    assertThat(page).contains("Jo Jurist").doesNotContain("LEGAL/" + manager().id().value(), "??");
    Database.change(
        "update outgoing_letter set written_by = '%s' where incident_id in"
                .formatted(lawyer.id().value())
            + " (select incident_id from affected where part_id = '%s')".formatted(part()));
    assertThat(handler().get(path(incident() + "/beloften/" + promise() + "/overdragen")).body())
        .as("whoever wrote the letter")
        .doesNotContain("LEGAL/" + lawyer.id().value());
  }

  @Test
  void inAClosedPartOnlyTheNameIsKept() {
    Database.change(
        "update affected set outcome = 'HANDLED', closed_at = now() where part_id = '%s'"
            .formatted(part()));
    Database.change("update case_part set open = false where part_id = '%s'".formatted(part()));
    assertThat(handler().get(newPage()).body()).doesNotContain("Jo Jurist", "Een andere collega");
    assertThatThrownBy(
            () ->
                in(
                    () -> {
                      objections.record(
                          fixtures.enter(ban.scene()),
                          ban.about().part(),
                          ban.about().measure(),
                          new ObjectionStatement(
                              UUID.randomUUID(),
                              ObjectionKind.COMPLAINT,
                              today(),
                              "Het klopt niet",
                              new Handler("Jo Jurist", lawyer.id()),
                              false));
                      return true;
                    }))
        .hasMessage("objection.refused.handler-not-possible");
  }

  private String receive(String kind, Map<String, String> more) {
    var fields = new HashMap<String, String>();
    fields.put("objection", UUID.randomUUID().toString());
    fields.put("kind", kind);
    fields.put("receivedOn", today().toString());
    fields.put("words", "Het klopt niet");
    fields.putAll(more);
    return handler().post(newPage(), fields).body();
  }

  private Map<String, String> answer(String outcome) {
    var fields = new HashMap<String, String>();
    fields.put("outcome", outcome);
    fields.put("judgement", "UNFOUNDED");
    fields.put("answeredOn", today().toString());
    fields.put("decidedBy", "S. Secretaris");
    fields.put("onBehalf", "Namens het college, volgens het mandaatbesluit");
    fields.put("preparedBy", "Jo Jurist");
    fields.put("heardBy", "Jo Jurist");
    fields.put("heardOn", today().toString());
    fields.put("hearing", "U zei dat u niets gooide");
    fields.put("reason", "Twee mensen zagen het");
    return fields;
  }

  private Map<String, String> facts() {
    var typed =
        letters.complete(letters.about(ban, LetterKind.COMPLAINT_ANSWER)).entrySet().stream()
            .collect(Collectors.toMap(fact -> fact.getKey().name(), Map.Entry::getValue));
    typed.put("version", "");
    return typed;
  }

  private Person addColleague(String name, String login) {
    return in(
        () -> {
          var mail = ban.scene().slug() + "@" + login + ".example";
          var person = people.add(name, mail, Locale.of("nl"));
          people.addPosition(
              person.id(), BodyKind.ORGANISATION, "civil-servant", null, today().minusDays(9));
          accounts.add(IncidentFixtures.account(accounts, mail), person.id());
          return person;
        });
  }

  private void makeLawyer(Person person) {
    in(
        () -> {
          people.addOffice(person.id(), OfficeKind.LEGAL, null, today().minusDays(1));
          return true;
        });
  }

  private Person manager() {
    return in(() -> people.findExactly("Mila Teamleider").orElseThrow());
  }

  private Visitor handler() {
    return new Visitor(port).comeIn(ban.scene().slug(), ban.scene().login());
  }

  private Visitor visitor(String login) {
    var slug = ban.scene().slug();
    return new Visitor(port).comeIn(slug, slug + "@" + login + ".example");
  }

  private String incident() {
    return "/incidenten/" + ban.scene().number();
  }

  private String newPage() {
    return path(
        "%s/getroffenen/%s/reactie/%s/bezwaren"
            .formatted(incident(), part(), ban.about().matter()));
  }

  private String path(String below) {
    return "/" + ban.scene().slug() + below;
  }

  private UUID part() {
    return ban.about().part().value();
  }

  private String given() {
    return given(only().kind().name());
  }

  private String given(String kind) {
    return path("%s/getroffenen/%s/toegewezen/%s".formatted(incident(), part(), promise(kind)));
  }

  private String promise() {
    return promise(only().kind().name());
  }

  private String promise(String kind) {
    return Database.text(
        "select promise_id::text from objection where part_id = '%s' and kind = '%s'"
            .formatted(part(), kind));
  }

  private String owner() {
    return Database.text(
        "select person_id::text from case_relation where promise_id = '%s'".formatted(promise()));
  }

  private List<Objection> list() {
    return in(() -> objections.list(List.of(ban.about().measure())));
  }

  private Objection only() {
    return list().getFirst();
  }

  private <T> T in(Supplier<T> work) {
    return ban.scene().in(work);
  }

  private static LocalDate today() {
    return LocalDate.now(Dates.ZONE);
  }
}
