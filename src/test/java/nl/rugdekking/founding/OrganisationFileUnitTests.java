// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationFileUnitTests {

  private static final String HEAD =
      "slug: stad\nname: Gemeente Stad\nkind: MUNICIPALITY\ndomain: stad.example\npeople:\n";
  private static final String CLERK =
      "  - {key: clerk, name: Ilse Brandsema, title: clerk, body: COUNCIL}\n";

  private static final String NO_FALLBACK =
      "The organisation: nobody is FALLBACK: a report about the top would reach nobody; name somebody"
          + " outside here, or later on the page of the roles.";

  @Test
  void whoMendsAFileHearsThatNobodyOutsideIsNamedAndThatAloneStopsNothing() {
    var wrong = HEAD + CLERK.replace("}", ", manager: nobody}");
    assertThat(sentences(wrong)).contains(NO_FALLBACK);
    var outside = "  - {key: out, name: Noor Tellegen, kind: OUTSIDE, offices: [FALLBACK]}\n";
    assertThat(sentences(wrong + outside)).doesNotContain(NO_FALLBACK);
    var good = new ByteArrayInputStream((HEAD + CLERK).getBytes(StandardCharsets.UTF_8));
    assertThat(OrganisationFile.read(good).people()).hasSize(1);
  }

  @Test
  void whoIsInTheExecutiveHasNoOfficeForTheCouncil() {
    var alderman =
        "  - {key: wethouder, name: Joris Hagen, title: alderman, body: EXECUTIVE, %s}\n";
    var fault = "Person \"wethouder\": is in the EXECUTIVE, which the COUNCIL controls";
    for (var offices : List.of("[DEPUTY COUNCIL]", "[DUTY_OFFICER]", "[COORDINATOR]")) {
      assertThat(sentences(HEAD + CLERK + alderman.formatted("offices: " + offices)))
          .contains(fault);
    }
    var good = HEAD + CLERK + alderman.formatted("offices: [DEPUTY MAYOR, ADMINISTRATOR]");
    var bytes = new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_8));
    assertThat(OrganisationFile.read(bytes).people()).hasSize(2);
  }

  @Test
  void theChairOfTheEmployersCommitteeIsOneForTheCouncil() {
    var chair =
        "  - {key: chair, name: Wim Schouw, title: councillor, body: COUNCIL, offices: [%s]}\n";
    assertThat(sentences(HEAD + CLERK + chair.formatted("EMPLOYER ORGANISATION")))
        .contains("Person \"chair\": EMPLOYER is for the COUNCIL");
    var bytes =
        new ByteArrayInputStream(
            (HEAD + CLERK + chair.formatted("EMPLOYER COUNCIL")).getBytes(StandardCharsets.UTF_8));
    assertThat(OrganisationFile.read(bytes).people()).hasSize(2);
  }

  @Test
  void aLastDayIsADayAndForSomebodyFromOutside() {
    var outside =
        "  - {key: out, name: Noor Tellegen, kind: OUTSIDE, until: %s, offices: [FALLBACK]}\n";
    assertThat(sentences(HEAD + CLERK + outside.formatted("later")))
        .contains("Person \"out\": until is \"later\"; it must be a day, as in 2027-12-31.");
    assertThat(sentences(HEAD + CLERK.replace("}", ", until: 2027-12-31}")))
        .contains("Person \"clerk\": until is for people of kind OUTSIDE.");
    for (var day : List.of("2027-12-31", "'2027-12-31'")) {
      var good = HEAD + CLERK + outside.formatted(day);
      var bytes = new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_8));
      assertThat(OrganisationFile.read(bytes).people().getLast().until())
          .isEqualTo(LocalDate.of(2027, 12, 31));
    }
  }

  private static String sentences(String text) {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return catchThrowableOfType(SetUpException.class, () -> OrganisationFile.read(bytes))
        .sentences();
  }

  @Test
  void tellsEverythingThatIsWrongAtOnceAndOfWhom() {
    var faults =
        faults(
            """
            slug: ../evil
            name: ""
            kind: MUNICIPALITY
            domain: x y
            people:
              - {key: clerk, name: Ilse Brandsema, title: boss, body: NOBODY, manager: nobody}
              - {key: CLERK, name: %s, title: clerk, body: COUNCIL, kind: INSIDE}
              - {name: Bram Wiltink, title: secretary, offices: [BOSS, CASE_OWNER TOWN]}
              - {key: a b, name: Yusuf Demirel, title: clerk, body: COUNCIL, managr: clerk}
            """
                .formatted("x".repeat(500)));
    assertThat(faults)
        .anySatisfy(line -> assertThat(line).contains("slug is \"../evil\"", "2 to 60 small"))
        .contains("The organisation: name is empty.")
        .anySatisfy(line -> assertThat(line).contains("domain is \"x y\""))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("Person \"clerk\": title is \"boss\"; it must be one of mayor, "))
        .contains(
            "Person \"clerk\": body is \"NOBODY\"; it must be one of COUNCIL, EXECUTIVE, MAYOR, ORGANISATION.",
            "Person \"clerk\": manager is \"nobody\", a key that nobody here has.",
            "Person \"CLERK\": the key is there twice.",
            "Person \"CLERK\": name has 500 characters; 200 is the most.",
            "Person \"CLERK\": kind is \"INSIDE\"; it must be one of OUTSIDE.",
            "Person 3 in the list: key is missing.",
            "Person 3 in the list: body is missing.")
        .anySatisfy(
            line -> assertThat(line).contains("Person 3", "an office is \"BOSS\"", "CASE_OWNER,"))
        .anySatisfy(line -> assertThat(line).contains("office CASE_OWNER is \"TOWN\"", "COUNCIL,"))
        .anySatisfy(line -> assertThat(line).contains("Person \"a b\": key must be"))
        .anySatisfy(line -> assertThat(line).contains("\"managr\" means nothing here"))
        .noneSatisfy(line -> assertThat(line).contains("nl.rugdekking"));
  }

  @Test
  void refusesAnAddressOfThePagesAroundAndOneThatIsTooShort() {
    assertThat(faults(HEAD.replace("slug: stad", "slug: taal") + CLERK))
        .containsExactly(
            "The organisation: slug is \"taal\", which is an address of Rugdekking itself.");
    assertThat(faults(HEAD.replace("slug: stad", "slug: a") + CLERK)).hasSize(1);
    assertThat(faults(HEAD.replace("MUNICIPALITY", "TOWN") + CLERK))
        .containsExactly(
            "The organisation: kind is \"TOWN\"; it must be one of MUNICIPALITY, PROVINCE, WATER_BOARD, JOINT_BODY.");
  }

  @Test
  void whoIsOutsideNeedsNoPlaceWithin() {
    var outside = "  - {key: out, name: Noor Tellegen, kind: OUTSIDE, offices: [FALLBACK]}\n";
    var file =
        OrganisationFile.read(
            new ByteArrayInputStream((HEAD + CLERK + outside).getBytes(StandardCharsets.UTF_8)));
    assertThat(file.people().getLast().body()).isNull();
    assertThat(file.people().getLast().outside()).isTrue();
  }

  @Test
  void refusesAFallbackThatStandsUnderTheTop() {
    var both =
        "  - {key: out, name: Noor Tellegen, kind: OUTSIDE, offices: [FALLBACK, RESPONSIBLE MAYOR]}\n";
    assertThat(faults(HEAD + CLERK + both))
        .anySatisfy(
            line -> assertThat(line).startsWith("Person \"out\": FALLBACK does not go with"));
    var other = "  - {key: other, name: Joost Venema, kind: OUTSIDE, offices: [FALLBACK]}\n";
    var file =
        OrganisationFile.read(
            new ByteArrayInputStream(
                (HEAD + CLERK + both + other).getBytes(StandardCharsets.UTF_8)));
    assertThat(file.people()).hasSize(3);
  }

  @Test
  void refusesManagersInACircle() {
    var circle = CLERK.replace("}", ", manager: other}");
    var other =
        circle.replace("manager: other", "manager: clerk").replace("key: clerk", "key: other");
    assertThat(faults(HEAD + circle + other))
        .hasSize(2)
        .allMatch(line -> line.contains("their own"));
  }

  @Test
  void saysInASentenceThatItIsNoSetUpFile() {
    assertThat(faults("people: ["))
        .singleElement()
        .asString()
        .startsWith("This is not YAML: line ");
    assertThat(faults("- a list"))
        .singleElement()
        .asString()
        .startsWith("This is not a set-up file");
    assertThat(faults("")).singleElement().asString().startsWith("This is not a set-up file");
    assertThat(faults("name: a\nname: b")).singleElement().asString().contains("duplicate");
    assertThat(faults("slug: \0"))
        .singleElement()
        .asString()
        .contains("characters that no text has");
    assertThat(faults(new byte[] {(byte) 0xff, 1, 2})).singleElement().asString().contains("UTF-8");
    assertThat(faults("slug: stad\nname: x\nkind: PROVINCE\ndomain: x.example\npeople: none"))
        .containsExactly("The organisation: people must be a list with at least one person.");
  }

  private static List<String> faults(String text) {
    return faults(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> faults(byte[] bytes) {
    var thrown =
        catchThrowableOfType(
            SetUpException.class, () -> OrganisationFile.read(new ByteArrayInputStream(bytes)));
    assertThat(thrown).isNotNull();
    return thrown
        .sentences()
        .lines()
        .filter(line -> !line.equals("Nothing is set up."))
        .filter(line -> !line.equals(NO_FALLBACK))
        .toList();
  }
}
