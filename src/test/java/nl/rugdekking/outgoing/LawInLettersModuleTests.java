// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.Responses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter says what the law asks for, and is refused by name while that is not filled in. */
@RugdekkingTest
class LawInLettersModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired Responses responses;
  @Autowired ResponseFixtures fixtures;
  @Autowired LetterWriting writing;
  @LocalServerPort int port;

  @Test
  void aDecisionNamesTheAddressForObjectionsAndItsArticle() {
    var letter = letters.decidedUnderPublicLaw();
    assertThat(faults(letter))
        .containsExactlyInAnyOrder(
            new LetterFault(LetterField.REMEDY, LetterFault.Kind.NO_OBJECTION_ADDRESS, ""),
            new LetterFault(LetterField.MEASURE, LetterFault.Kind.NO_ARTICLE, ""));
    assertThat(page(letter))
        .contains("Het adres waar iemand bezwaar kan maken", "Het artikel waarop dit besluit rust")
        .doesNotContain("??");
    letters.fillInAddress(letter.scene());
    assertThat(faults(letter))
        .containsExactly(new LetterFault(LetterField.MEASURE, LetterFault.Kind.NO_ARTICLE, ""));
    letters.fillInArticle(letter.scene());
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter))
        .contains("Postbus1,1234ABVoorbeeldstad", "voorbeeld.example/bezwaar")
        .contains("Wijmogenditbeslissenopgrondvanartikel4vandeVoorbeeldverordening.");
  }

  @Test
  void anActUnderPrivateLawNeedsNeither() {
    var letter = letters.decided(MeasureKind.CONDITIONS);
    Database.change(
        "update letter_setting set objection_postal = '', objection_digital = '' where organisation_id = '%s'"
            .formatted(letter.scene().organisation().value()));
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter)).doesNotContain("Wijmogenditbeslissen", "bezwaarmaken");
  }

  @Test
  void aLetterSaysItsReferenceAndHowLongDataAreKept() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter))
        .contains("Onskenmerk:" + letter.scene().number())
        .contains("meestaltot5jaarnadat", "archivaris")
        .doesNotContain("vernietigenwij");
  }

  @Test
  void whatIsKeptIsSaidInFiveSentencesWithAllThatTheLawAsks() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var said =
        letters.sheet(letter).facts().proposed().getOrDefault(LetterField.DATA_KEPT, "").strip();
    assertThat(said.split("[.?!](\\s+|$)")).hasSizeLessThanOrEqualTo(5);
    assertThat(said)
        .contains("om de mensen die voor ons werken te beschermen", "op grond van: onze plichten")
        .contains("de politie, de rechter of onze verzekering", "tot 5 jaar")
        .contains("verbeteren", "wissen", "minder te gebruiken", "niet mee eens")
        .contains("privacy@voorbeeld.example", "Autoriteit Persoonsgegevens");
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter)).contains("AfdelingVeiligheid,Kade5");
  }

  @Test
  void withoutTheSenderOrTheContactForPrivacyNoLetterIsMade() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    Database.change(
        "update letter_setting set sender = '', data_ground = '' where organisation_id = '%s'"
            .formatted(letter.scene().organisation().value()));
    assertThatThrownBy(() -> letters.write(letter, letters.complete(letter)))
        .isInstanceOfSatisfying(
            FaultyLetterException.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(LetterFault::kind)
                    .contains(LetterFault.Kind.NO_SENDER, LetterFault.Kind.NO_PRIVACY_CONTACT));
    assertThat(page(letter))
        .contains("Welke afdeling de brieven stuurt", "Het contact voor privacy")
        .doesNotContain("??");
  }

  @Test
  void aRefusalFromMeetingsNamesTheAddressToo() {
    var letter = letters.decided(MeasureKind.MEETING_ORDER);
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter))
        .contains("Postbus1,1234ABVoorbeeldstad", "artikel26,tweedelid,vandeGemeentewet");
  }

  @Test
  void whoDoesNotHearYetThatDataAreKeptReadsNothingOfIt() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var visitor = new Visitor(port).comeIn(letter.scene().slug(), letter.scene().login());
    var subject = recordPerpetrator(letter, visitor);
    decideNotice(letter, visitor, subject, "LATER");
    assertThat(letters.sheet(letter).facts().asked()).doesNotContain(LetterField.DATA_KEPT);
    assertThat(page(letter)).contains("dat de veroorzaker nog niet hoort").doesNotContain("??");
    var typed = new HashMap<>(letters.complete(letter));
    typed.put(LetterField.DATA_KEPT, "Wij bewaren alles");
    letters.write(letter, typed);
    assertThat(letters.printed(letter))
        .contains("Waarschuwing")
        .doesNotContain("bewaren", "Watwijoveru");
    decideNotice(letter, visitor, subject, "AT_ONCE");
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter)).contains("Watwijoverubewaren", "Wijbewarenuwnaam");
  }

  @Test
  void aLetterThatWasWrittenBeforeTheTellingWasPutOffIsWrittenAgain() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    letters.write(letter, letters.complete(letter));
    var visitor = new Visitor(port).comeIn(letter.scene().slug(), letter.scene().login());
    var subject = recordPerpetrator(letter, visitor);
    assertThat(letters.sheet(letter).isReadable()).isTrue();
    decideNotice(letter, visitor, subject, "LATER");
    assertThat(letters.sheet(letter).isReadable()).isFalse();
    assertThat(page(letter)).contains("In deze brief staat dat wij gegevens bewaren");
    assertThatThrownBy(() -> letters.record(letter)).hasMessage("outgoing.revealing");
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter)).doesNotContain("bewaren");
  }

  /** Nobody can look up what a letter from elsewhere says. */
  @Test
  void aLetterFromElsewhereMayRevealItToo() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var visitor = new Visitor(port).comeIn(letter.scene().slug(), letter.scene().login());
    var subject = recordPerpetrator(letter, visitor);
    keepElsewhere(letter, null);
    assertThat(letters.sheet(letter).isReadable()).isTrue();
    decideNotice(letter, visitor, subject, "LATER");
    assertThat(letters.sheet(letter).isReadable()).isFalse();
    assertThatThrownBy(() -> letters.record(letter)).hasMessage("outgoing.revealing");
    assertThatThrownBy(() -> keepElsewhere(letter, 0)).hasMessage("outgoing.elsewhere.withheld");
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter)).contains("Waarschuwing").doesNotContain("bewaren");
  }

  private void keepElsewhere(Started letter, @Nullable Integer version) {
    var scene = letter.scene();
    scene.in(
        () -> {
          writing.keepElsewhere(
              fixtures.enter(scene),
              letter.about(),
              version,
              "Met een bijlage",
              "%PDF-1.7 brief".getBytes(StandardCharsets.UTF_8));
          return true;
        });
  }

  @Test
  void aTellingThatWasPutOffHoldsAfterTheNameIsCorrected() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var visitor = new Visitor(port).comeIn(letter.scene().slug(), letter.scene().login());
    var subject = recordPerpetrator(letter, visitor);
    decideNotice(letter, visitor, subject, "LATER");
    var change = path(letter, "/veroorzakers/" + subject);
    var version =
        IncidentFixtures.found(visitor.get(change).body(), "name=\"version\" value=\"(\\d+)\"");
    IncidentFixtures.location(
        visitor.post(
            change, Map.of("version", version, "kind", "PERSON", "name", "Xander Voorbeeld")));
    assertThat(letters.sheet(letter).facts().withheld()).contains(LetterField.DATA_KEPT);
  }

  @Test
  void aFirstDayBeforeTheLetterCanArriveIsSaidBeforePosting() {
    var letter = letters.decided(MeasureKind.BUILDING_BAN);
    letters.write(letter, letters.complete(letter));
    assertThat(page(letter))
        .contains(
            "Met de post is de brief er dan misschien nog niet", "kan zich er niet aan houden")
        .doesNotContain("??");
    Database.change(
        "update response set starts_on = starts_on + 5 where id = '%s'"
            .formatted(letter.about().matter()));
    assertThat(page(letter)).doesNotContain("misschien nog niet");
  }

  private String recordPerpetrator(Started letter, Visitor visitor) {
    var address = path(letter, "/veroorzakers/nieuw");
    visitor.get(address);
    IncidentFixtures.location(
        visitor.post(
            address,
            Map.of(
                "form", UUID.randomUUID().toString(),
                "version", "0",
                "kind", "PERSON",
                "name", "De heer X. Voorbeeld")));
    return Database.texts(
            "select id::text from subject where organisation_id = '%s'"
                .formatted(letter.scene().organisation().value()))
        .getFirst();
  }

  private void decideNotice(Started letter, Visitor visitor, String subject, String choice) {
    IncidentFixtures.location(
        visitor.post(
            path(letter, "/veroorzakers/" + subject + "/bericht"),
            Map.of(
                "choice",
                choice,
                "reason",
                "De politie doet onderzoek",
                "again",
                responses.today().plusDays(30).toString())));
  }

  private String page(Started letter) {
    return new Visitor(port)
        .comeIn(letter.scene().slug(), letter.scene().login())
        .get(
            path(
                letter,
                "/reactie/" + letter.about().matter() + "/brieven/" + letter.about().kind().path()))
        .body();
  }

  private List<LetterFault> faults(Started letter) {
    return catchThrowableOfType(
            FaultyLetterException.class, () -> letters.write(letter, letters.complete(letter)))
        .faults();
  }

  private static String path(Started letter, String page) {
    return "/%s/incidenten/%s/getroffenen/%s%s"
        .formatted(
            letter.scene().slug(), letter.scene().number(), letter.about().part().value(), page);
  }
}
