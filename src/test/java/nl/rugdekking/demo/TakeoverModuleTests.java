// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingApplication;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TestGround;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.founding.OrganisationFile;
import nl.rugdekking.founding.OrganisationSetUp;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.PeopleImport;
import nl.rugdekking.people.SamePersonAnswers;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nobody gets into a real account by way of a demonstration that stands beside it. */
@RugdekkingTest
class TakeoverModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Organisations organisations;
  @Autowired Personas personas;
  @Autowired Accounts accounts;
  @Autowired SignIn signIn;
  @Autowired People people;
  @Autowired Viewers viewers;
  @Autowired PeopleImport imports;
  @Autowired OrganisationSetUp founding;

  private final String slug = "toneel-" + UUID.randomUUID().toString().substring(0, 8);
  private OrganisationId stage = new OrganisationId(new UUID(0, 0));

  @BeforeEach
  void invent() {
    stage = organisations.setUp(slug, "Toneelstad", OrganisationKind.MUNICIPALITY, true).id();
  }

  // the other tests of this run have real organisations in the same database
  @AfterEach
  void takeTheStageDown() {
    Database.endDemonstrations();
  }

  @Test
  void anImportInTheDemonstrationNeverJoinsAnAccountOfElsewhere() {
    var scene = fixtures.twoAffected();
    var login = IncidentFixtures.login(scene, Persona.OWNER);
    var person = imported(login);
    assertThat(CurrentOrganisation.callIn(stage, () -> accounts.accountOf(person))).isEmpty();
    assertThatExceptionOfType(HiddenException.class).isThrownBy(() -> be(person));
  }

  @Test
  void onlyPeopleWhomTheDemonstrationMadeArePersonas() {
    var person = imported("nieuw@" + slug + ".example");
    assertThat(CurrentOrganisation.callIn(stage, () -> accounts.accountOf(person))).isPresent();
    assertThatExceptionOfType(HiddenException.class).isThrownBy(() -> be(person));
  }

  @Test
  void doesNotStartBesideAnOrganisationThatItDidNotMake() {
    assumeTrue(TestGround.server().isEmbedded()); // on another server it never starts
    fixtures.twoAffected();
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(
            () ->
                new SpringApplicationBuilder(RugdekkingApplication.class)
                    .initializers(new TestGround())
                    .run("--rugdekking.demo=on", "--spring.jmx.enabled=false"))
        .withMessage(
            "The demonstration lets anybody be anybody, and this database has an organisation that"
                + " it did not make: set RUGDEKKING_DEMO=off, or RUGDEKKING_DATA to an empty"
                + " directory");
    assertThat(organisations.find("duindrecht")).isEmpty();
  }

  @Test
  void aRealOrganisationIsNotSetUpBesideIt() {
    var real = slug + "-echt";
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> founding.setUp(file(real), false))
        .withMessageContaining("RUGDEKKING_DATA");
    assertThat(organisations.find(real)).isEmpty();
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> founding.setUp(file(slug), false));
  }

  @Test
  void theDemonstrationDoesNotTakeARealOrganisationForItsOwn() {
    Database.endDemonstrations();
    var real = slug + "-echt";
    founding.setUp(file(real), false);
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> founding.setUp(file(real), true))
        .withMessageContaining("not one of the demonstration");
  }

  private static OrganisationFile file(String at) {
    var text =
        """
        slug: %1$s
        name: Gemeente Stad
        kind: MUNICIPALITY
        domain: %1$s.example
        people:
          - {key: clerk, name: Ilse Brandsema, title: clerk, body: COUNCIL}
        """
            .formatted(at);
    return OrganisationFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String be(PersonId person) {
    var controller =
        new PersonaController(
            new Demonstration(true, false, organisations),
            personas,
            organisations,
            accounts,
            signIn);
    return CurrentOrganisation.callIn(
        stage,
        () ->
            controller.signInAs(
                slug, person.value(), new MockHttpServletRequest(), new MockHttpServletResponse()));
  }

  /** Adds somebody with this address as an administrator of the demonstration does. */
  private PersonId imported(String email) {
    var list =
        "naam;e-mail;functie;orgaan\nIemand Anders;%s;raadslid;raad\n"
            .formatted(email)
            .getBytes(StandardCharsets.UTF_8);
    return CurrentOrganisation.callIn(
        stage,
        () -> {
          var viewer = administrator();
          var mark = imports.tryOut(list, SamePersonAnswers.none()).mark();
          var done =
              imports.apply(
                  viewer,
                  list,
                  SamePersonAnswers.none(),
                  mark,
                  new PeopleImport.ImportOptions(true, true));
          assertThat(done.faults()).isEmpty();
          return people.findExactly(email).orElseThrow().id();
        });
  }

  private Viewer administrator() {
    var id = people.add("Beheerder", "beheer@" + slug + ".example", Locale.of("nl")).id();
    people.addOffice(
        id, OfficeKind.ADMINISTRATOR, BodyKind.ORGANISATION, java.time.LocalDate.EPOCH);
    var account =
        accounts.add(
            "beheer@" + slug + ".example", UUID.randomUUID().toString(), Accounts.Kind.MEMBER, id);
    return viewers.find(account).orElseThrow();
  }
}
