// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The files that came in against a measure are stored with it. A person who only answers reads
 * those, and the evidence that the handler chose for them.
 */
@RugdekkingTest
class MeasurePapersModuleTests {

  private static final byte[] PAPER = "%PDF-1.7 Ik maak bezwaar".getBytes(UTF_8);
  private static final byte[] IMAGES = "%PDF-1.7 Beelden van de hal".getBytes(UTF_8);

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Objections objections;
  @Autowired People people;
  @Autowired Accounts accounts;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Started ban;

  @BeforeEach
  void aLawyerAnswersAComplaint() {
    ban = letters.posted(MeasureKind.BUILDING_BAN);
    var lawyer = addLawyer();
    var measure = part("/reactie/" + ban.about().matter());
    handler()
        .post(
            measure + "/bezwaren",
            Map.of(
                "objection",
                UUID.randomUUID().toString(),
                "kind",
                "COMPLAINT",
                "receivedOn",
                LocalDate.now(Dates.ZONE).toString(),
                "to",
                lawyer));
  }

  @Test
  void whoeverAnswersAndWhoeverReadsTheCaseOpensIt() {
    assertThat(handler().get(part("/reactie")).body()).contains(papers() + "\"");
    add(handler(), papers(), "bezwaar.pdf", PAPER);
    var opened = part("/reactie/" + ban.about().matter()) + "/stukken/" + file();
    assertThat(handler().get(part("/reactie")).body()).contains("bezwaar.pdf", opened);
    assertThat(handler().download(opened)).isEqualTo(PAPER);
    assertThat(jurist().get(given()).body()).contains("bezwaar.pdf").doesNotContain("??");
    assertThat(jurist().download(given() + "/stukken/" + file())).isEqualTo(PAPER);
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'look.EVIDENCE'"
                    + " and object_id = '"
                    + file()
                    + "'"))
        .isEqualTo(2);
    assertThat(steps()).contains("PAPER_ADDED");
  }

  @Test
  void nobodyElseOpensIt() {
    add(handler(), papers(), "bezwaar.pdf", PAPER);
    var opened = part("/reactie/" + ban.about().matter()) + "/stukken/" + file();
    assertThat(jurist().get(opened).statusCode()).as("by the way of the case").isEqualTo(403);
    assertThat(jurist().get(path(incident() + "/bewijs/" + file() + "/origineel")).statusCode())
        .isIn(403, 404);
    assertThat(handler().get(path(incident() + "/bewijs/" + file() + "/origineel")).statusCode())
        .as("it is no file of the report")
        .isEqualTo(404);
    addColleague("kim");
    assertThat(visitor("kim").get(opened).statusCode()).isEqualTo(404);
    assertThat(visitor("kim").get(given() + "/stukken/" + file()).statusCode()).isEqualTo(404);
    var other = letters.posted(MeasureKind.BUILDING_BAN);
    var wrong = opened.replace(ban.about().matter().toString(), other.about().matter().toString());
    assertThat(handler().get(wrong).statusCode()).as("another measure").isIn(404, 409);
  }

  @Test
  void theLawyerAddsWhatComesInLaterAndASecondTimeIsNothingNew() {
    add(jurist(), given() + "/stukken", "aanvulling.pdf", PAPER);
    add(jurist(), given() + "/stukken", "aanvulling.pdf", PAPER);
    assertThat(handler().get(part("/reactie")).body().split("aanvulling.pdf", -1)).hasSize(2);
  }

  @Test
  void noFileAndAFileThatIsRefusedAreSaid() {
    var none = handler().post(papers(), Map.of());
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Kies eerst een bestand");
    var program = handler().post(papers(), Map.of(), "photo", "spel.exe", new byte[] {'M', 'Z', 0});
    assertThat(program.statusCode()).isEqualTo(422);
    assertThat(program.body()).contains("spel.exe");
    assertThat(steps()).doesNotContain("PAPER_ADDED");
  }

  @Test
  void evidenceOfTheCaseOpensOnlyOnceItWasChosen() {
    add(handler(), part("/bestanden"), "hal.pdf", IMAGES);
    add(handler(), part("/bestanden"), "dagboek.pdf", PAPER);
    var images = fileOfPart(0);
    assertThat(jurist().get(given()).body()).doesNotContain("hal.pdf", "dagboek.pdf");
    assertThat(jurist().get(given() + "/stukken/" + images).statusCode()).isEqualTo(404);
    assertThat(handler().get(papers()).body()).contains("hal.pdf", "dagboek.pdf");
    choose(images);
    assertThat(jurist().get(given()).body()).contains("hal.pdf").doesNotContain("dagboek.pdf");
    assertThat(jurist().download(given() + "/stukken/" + images)).isEqualTo(IMAGES);
    assertThat(steps()).contains("EVIDENCE_CHOSEN");
    handler().post(papers() + "/lezen", Map.of());
    assertThat(jurist().get(given() + "/stukken/" + images).statusCode()).isEqualTo(404);
  }

  /** No program finds a name in a scan, so somebody looks first. */
  @Test
  void whileANameIsHiddenOnlyWhatWasChosenThenOpens() {
    add(handler(), part("/bestanden"), "hal.pdf", IMAGES);
    add(handler(), papers(), "bezwaar.pdf", PAPER);
    choose(fileOfPart(0));
    Database.change(
        "update case_part set name_withheld = true where part_id = '%s'".formatted(partId()));
    var page = jurist().get(given()).body();
    assertThat(page).contains("dat u nog niet leest").doesNotContain("hal.pdf", "bezwaar.pdf");
    assertThat(jurist().get(given() + "/stukken/" + file()).statusCode()).isEqualTo(404);
    assertThat(handler().get(papers()).body()).contains("namen die niet iedereen mag weten");
    choose(file());
    assertThat(jurist().get(given()).body()).contains("bezwaar.pdf").doesNotContain("hal.pdf");
    add(jurist(), given() + "/stukken", "brief.pdf", IMAGES);
    assertThat(jurist().get(given()).body()).as("what they added").contains("brief.pdf");
  }

  private static void add(Visitor who, String path, String name, byte[] content) {
    IncidentFixtures.location(who.post(path, Map.of(), "photo", name, content));
  }

  private void choose(String file) {
    IncidentFixtures.location(handler().post(papers() + "/lezen", Map.of("files", file)));
  }

  private String papers() {
    return part("/reactie/%s/bezwaren/%s/stukken".formatted(ban.about().matter(), only().id()));
  }

  private String given() {
    var promise =
        Database.text("select promise_id::text from objection where id = '" + only().id() + "'");
    return part("/toegewezen/" + promise);
  }

  private Objection only() {
    return ban.scene().in(() -> objections.list(List.of(ban.about().measure()))).getFirst();
  }

  private String file() {
    return Database.text(
        "select id::text from evidence where report_id = '%s' order by received_at limit 1"
            .formatted(ban.about().matter()));
  }

  private String fileOfPart(int place) {
    return Database.text(
        "select id::text from evidence where report_id = '%s' order by received_at offset %d limit 1"
            .formatted(partId(), place));
  }

  private String steps() {
    return Database.text(
        "select string_agg(kind, ' ') from timeline_entry where part_id = '%s'"
            .formatted(partId()));
  }

  private String addLawyer() {
    var lawyer = addColleague("jurist");
    ban.scene()
        .in(
            () -> {
              var since = LocalDate.now(Dates.ZONE).minusDays(1);
              people.addOffice(lawyer, OfficeKind.LEGAL, null, since);
              return true;
            });
    return lawyer.value().toString();
  }

  private PersonId addColleague(String login) {
    return ban.scene()
        .in(
            () -> {
              var mail = ban.scene().slug() + "@" + login + ".example";
              var person = people.add("Jo " + login, mail, Locale.of("nl"));
              var since = LocalDate.now(Dates.ZONE).minusDays(9);
              people.addPosition(person.id(), BodyKind.ORGANISATION, "civil-servant", null, since);
              accounts.add(IncidentFixtures.account(accounts, mail), person.id());
              return person.id();
            });
  }

  private Visitor handler() {
    return new Visitor(port).comeIn(ban.scene().slug(), ban.scene().login());
  }

  private Visitor jurist() {
    return visitor("jurist");
  }

  private Visitor visitor(String login) {
    var slug = ban.scene().slug();
    return new Visitor(port).comeIn(slug, slug + "@" + login + ".example");
  }

  private String incident() {
    return "/incidenten/" + ban.scene().number();
  }

  private String part(String below) {
    return path(incident() + "/getroffenen/" + partId() + below);
  }

  private String path(String below) {
    return "/" + ban.scene().slug() + below;
  }

  private UUID partId() {
    return ban.about().part().value();
  }
}
