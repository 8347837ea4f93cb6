// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.LocalDate;
import java.util.Locale;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Everybody who could have to do with a case, with their positions, offices and accounts. */
@TestComponent
class SceneCast {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired People people;
  @Autowired Accounts accounts;

  void populate(Scene scene) {
    add(scene, Persona.AFFECTED, BodyKind.COUNCIL, "councillor", null);
    add(scene, Persona.LINE_OF_AFFECTED, BodyKind.ORGANISATION, "team-manager", null);
    add(
        scene,
        Persona.OTHER_AFFECTED,
        BodyKind.ORGANISATION,
        "counter-clerk",
        Persona.LINE_OF_AFFECTED);
    add(scene, Persona.LINE_OF_ACCUSED, BodyKind.ORGANISATION, "team-manager", null);
    add(scene, Persona.ACCUSED, BodyKind.ORGANISATION, "civil-servant", Persona.LINE_OF_ACCUSED);
    add(scene, Persona.TRUSTED, BodyKind.COUNCIL, "councillor", null);
    add(scene, Persona.REPORTER, BodyKind.COUNCIL, "councillor", null);
    add(scene, Persona.UNRELATED, BodyKind.ORGANISATION, "civil-servant", null);
    office(scene, Persona.OWNER, OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    office(scene, Persona.OTHER_OWNER, OfficeKind.CASE_OWNER, BodyKind.ORGANISATION);
    office(scene, Persona.RESPONSIBLE, OfficeKind.RESPONSIBLE, BodyKind.COUNCIL);
    office(scene, Persona.DEPUTY, OfficeKind.DEPUTY, BodyKind.COUNCIL);
    office(scene, Persona.COORDINATOR, OfficeKind.COORDINATOR, null);
    office(scene, Persona.ADVISER, OfficeKind.CONFIDENTIAL_ADVISER, null);
    office(scene, Persona.CARE_GIVER, OfficeKind.CARE_GIVER, null);
    office(scene, Persona.PROMISE_OWNER, OfficeKind.POLICE_LIAISON, null);
    office(scene, Persona.FALLBACK, OfficeKind.FALLBACK, null);
    office(scene, Persona.ADMINISTRATOR, OfficeKind.ADMINISTRATOR, null);
    office(scene, Persona.PRIVACY_OFFICER, OfficeKind.PRIVACY_OFFICER, null);
    office(scene, Persona.DUTY_OFFICER, OfficeKind.DUTY_OFFICER, null);
    office(scene, Persona.CALLED, OfficeKind.DUTY_OFFICER, null);
    // an office that a block takes away
    people.addOffice(scene.person(Persona.ACCUSED), OfficeKind.CARE_GIVER, null, LONG_AGO);
  }

  private void office(Scene scene, Persona persona, OfficeKind kind, @Nullable BodyKind body) {
    add(scene, persona, BodyKind.ORGANISATION, "civil-servant", null);
    people.addOffice(scene.person(persona), kind, body, LONG_AGO);
  }

  private void add(
      Scene scene, Persona persona, BodyKind body, String title, @Nullable Persona manager) {
    var login = IncidentFixtures.login(scene, persona);
    var id = people.add(IncidentFixtures.name(scene, persona), login, Locale.of("nl")).id();
    people.addPosition(id, body, title, manager == null ? null : scene.person(manager), LONG_AGO);
    accounts.add(IncidentFixtures.account(accounts, login), id);
    scene.people().put(persona, id);
  }

  PersonId addStranger(Organisation elsewhere, String mark) {
    var login = IncidentFixtures.login(mark, Persona.STRANGER);
    var name = IncidentFixtures.name(mark, Persona.STRANGER);
    return CurrentOrganisation.callIn(
        elsewhere.id(),
        () -> {
          var id = people.add(name, login, Locale.of("nl")).id();
          people.addPosition(id, BodyKind.COUNCIL, "councillor", null, LONG_AGO);
          people.addOffice(id, OfficeKind.CASE_OWNER, null, LONG_AGO);
          accounts.add(IncidentFixtures.account(accounts, login), id);
          return id;
        });
  }
}
