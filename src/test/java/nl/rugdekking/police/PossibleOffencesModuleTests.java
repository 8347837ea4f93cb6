// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.norm.Offences;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which a police report is decided names possible offences and asks for facts. */
@RugdekkingTest
class PossibleOffencesModuleTests extends PoliceScene {

  @Autowired People people;
  @Autowired Offences offences;

  @BeforeEach
  void aLawyerReleasesTheTable() {
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () -> {
          var lawyer = scene().person(Persona.UNRELATED);
          if (people.listOfficeHolders(OfficeKind.LEGAL, BodyKind.ORGANISATION).isEmpty()) {
            people.addOffice(lawyer, OfficeKind.LEGAL, null, LocalDate.of(2020, 1, 1));
          }
          offences.release(lawyer, offences.hash());
        });
  }

  @Test
  void onlyReleasedOffencesAreShownWithWhoMustComplainUntilWhen() {
    var reported = wanted("slander");
    var page = read(Persona.OWNER, reported.page("POLICE_REPORT"));
    assertThat(page)
        .contains("artikel 261, lid 1 Wetboek van Strafrecht, bron uit 2015")
        .contains("De laatste werkdag voor een klacht is", "Wij tellen vanaf")
        .contains("geen juridisch advies")
        .doesNotContain("??", "Dan is");
    withdraw();
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT")))
        .contains("heeft de lijst met strafbare feiten niet vrijgegeven", "Dan is")
        .doesNotContain("artikel 261", "De laatste werkdag voor een klacht is");
  }

  private void withdraw() {
    CurrentOrganisation.runIn(
        scene().organisation().id(), () -> offences.withdraw(scene().person(Persona.UNRELATED)));
  }

  @Test
  void whatTheReportDoesNotHoldIsAskedOnceAndChangesTheAnswer() {
    var reported = wanted("threat");
    var path = reported.page("POLICE_REPORT");
    var before = read(Persona.OWNER, path);
    assertThat(before)
        .contains("Onzeker: dit hangt af", "Wat de melding niet vertelt", "Dit kan passen bij")
        .containsSubsequence("artikel 285, lid 1", "Past alleen als dit klopt", "artikel 180")
        .doesNotContain("artikel 142a", "Dit past bij", "Past bij");
    var said = answer(reported, before, "THREAT.THREAT_BOMB", "WORK.LINK_OFFICE", "DEMAND.NONE");
    assertThat(said).endsWith("/beloften/" + reported.promise("POLICE_REPORT"));
    var after = read(Persona.OWNER, path);
    assertThat(after)
        .contains("artikel 142a", "Past bij: dreigen met een bom", "De antwoorden over de feiten")
        .doesNotContain("Wat de melding niet vertelt");
    assertThat(read(Persona.OWNER, reported.incident())).contains("Vragen over de feiten");
    assertThat(
            Database.texts(
                "select encode(answers, 'escape') from police_answer where part_id = '%s'"
                    .formatted(reported.part())))
        .hasSize(1)
        .noneMatch(stored -> stored.contains("THREAT"));
    // somebody else answered after this page was made
    assertThat(post(reported, Persona.OWNER, factsVersion(before)).statusCode()).isEqualTo(409);
  }

  @Test
  void anOffenceStaysWhileItsConditionsAreLeftBlank() {
    var reported = wanted("threat");
    var path = reported.page("POLICE_REPORT");
    answer(reported, read(Persona.OWNER, path), "THREAT.THREAT_CONDITION", "WORK.LINK_OFFICE");
    assertThat(read(Persona.OWNER, path))
        .contains("artikel 285, lid 1", "dreigen met doden of dreigen met ernstig letsel");
    assertThat(read(Persona.OWNER, reported.ofPart("/politie/stuk")))
        .contains("bedreiging met een ernstig misdrijf (285, lid 1)");
  }

  @Test
  void theConditionsOfAnOffenceSayWhatIsOneOrTheOtherAndWhatIsCertainIsNoCondition() {
    var reported = wanted("threat");
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT")))
        .contains(
            "Past alleen als dit klopt: dreigen met doden of dreigen met ernstig letsel.",
            "dreigen met doden of dreigen met ernstig letsel, en ook ")
        .doesNotContainPattern("Past alleen als dit klopt: [^.]*telt voor het strafrecht");
  }

  /** Criminal Code 284, second variant, and 318: only the affected complains. */
  @Test
  void aThreatWithASecretHasALastDayForTheComplaint() {
    var reported = wanted("threat");
    var own = reported.own("");
    assertThat(read(Persona.AFFECTED, own)).doesNotContain("laatste werkdag");
    answer(reported, read(Persona.OWNER, reported.page("POLICE_REPORT")), "THREAT.THREAT_SECRET");
    assertThat(read(Persona.AFFECTED, own)).contains("laatste werkdag");
    answer(
        reported,
        read(Persona.OWNER, reported.page("POLICE_REPORT")),
        "THREAT.THREAT_SECRET",
        "DEMAND.NONE");
    assertThat(read(Persona.AFFECTED, own))
        .as("nobody wanted to force anything")
        .doesNotContain("laatste werkdag");
    answer(
        reported,
        read(Persona.OWNER, reported.page("POLICE_REPORT")),
        "THREAT.THREAT_REPUTATION",
        "DEMAND.WANTS_MONEY_OR_DATA");
    assertThat(read(Persona.AFFECTED, own)).contains("laatste werkdag");
  }

  private static String answer(Reported reported, String page, String... codes) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("shown", factsVersion(page));
    fields.put("promise", reported.promise("POLICE_REPORT").toString());
    fields.put("facts", String.join(",", codes));
    return location(scene().as(Persona.OWNER).post(reported.ofPart("/politie/feiten"), fields));
  }

  private static String factsVersion(String page) {
    return found(page, "name=\"shown\" value=\"(\\d+)\"");
  }

  private static HttpResponse<String> post(Reported reported, Persona persona, String version) {
    return scene()
        .as(persona)
        .post(
            reported.ofPart("/politie/feiten"),
            Map.of(
                "shown",
                version,
                "promise",
                reported.promise("POLICE_REPORT").toString(),
                "facts",
                "THREAT.NONE"));
  }

  /**
   * Nothing is concluded about an act that nobody chose yet; the page first leads to choosing it.
   */
  @Test
  void nothingIsConcludedBeforeSomebodyChoseWhatHappened() {
    var reported = wanted();
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT")))
        .containsOnlyOnce("Nog niemand koos welk gedrag dit was")
        .containsSubsequence("Kies welk gedrag dit was", "de laatste werkdag voor een klacht")
        .contains(reported.ofPart("/beoordelen"))
        .doesNotContain("past geen feit", "geen juridisch advies", "??");
    var choice = "/beoordelen?belofte=" + reported.promise("POLICE_REPORT");
    var asked = read(Persona.OWNER, reported.ofPart(choice));
    var back =
        location(
            scene()
                .as(Persona.OWNER)
                .post(
                    reported.ofPart("/beoordelen"),
                    Map.of(
                        "belofte",
                        found(asked, "name=\"belofte\" value=\"([^\"]+)\""),
                        "version",
                        found(asked, "name=\"version\"[^>]*value=\"(\\d+)\""),
                        "severity",
                        "HIGH",
                        "forms",
                        "threat")));
    assertThat(back).as("where they came from").endsWith(reported.page("POLICE_REPORT"));
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT")))
        .contains("artikel 285, lid 1")
        .doesNotContain("Nog niemand koos welk gedrag dit was");
  }

  @Test
  void whatWasSaidInTheCouncilIsNamedBeforeADeadReportIsMade() {
    var reported = wanted("verbal");
    reported.tell("kanaal", Map.of("choice", "meeting"));
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT")))
        .contains("Leg vast in welke vergadering");
    reported.record("/vergadering", Map.of("meeting", "COUNCIL", "said", "true"));
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT")))
        .contains("kan niet worden vervolgd (Gemeentewet, artikel 22, bron uit 2022)")
        .doesNotContain("artikel 266", "Leg vast in welke vergadering");
  }

  @Test
  void onlyWhoHandlesThePartAnswersAndWhoWasGivenThePromiseReads() {
    var reported = wanted("threat");
    for (var other : new Persona[] {Persona.AFFECTED, Persona.RESPONSIBLE, Persona.ADVISER}) {
      assertThat(post(reported, other, "0").statusCode()).as("%s", other).isIn(403, 404);
    }
    var give = reported.page("POLICE_REPORT") + "/overdragen";
    var liaison = IncidentFixtures.name(scene(), Persona.PROMISE_OWNER);
    location(scene().as(Persona.OWNER).post(give, Map.of("to", "OTHER", "who", liaison)));
    var own = reported.ofPart("/toegewezen/" + reported.promise("POLICE_REPORT"));
    assertThat(read(Persona.PROMISE_OWNER, own))
        .contains("artikel 285, lid 1")
        .doesNotContain("Wat de melding niet vertelt", "??");
    assertThat(post(reported, Persona.PROMISE_OWNER, "0").statusCode()).isIn(403, 404);
  }
}
