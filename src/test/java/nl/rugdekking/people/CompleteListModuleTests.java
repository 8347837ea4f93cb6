// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.Mailbox;
import nl.rugdekking.MovedClock;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.tick.DueRowProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that is complete says who left, and a new address may be of somebody who is here. */
class CompleteListModuleTests extends PeopleListScene {

  @Autowired DueRowProcessor rows;
  @Autowired DepartureRepository leavings;
  @Autowired PeopleDirectory directory;
  @Autowired Roles roles;
  @Autowired AuditLog audit;

  @Test
  void namesWhoIsMissingAndEndsTheirAccessAfterTheirLastDayOnly() {
    apply(tryOut(saar() + bo()), INVITE);
    var bo = find("bo");
    var shown = complete(saar(), "ORGANISATION", "Balie");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("Niet in de lijst: 1", "Bo Smit", email("bo"))
        .doesNotContain("Saar de Wit");
    assertThat(serves(bo)).isTrue();

    assertThat(leave(shown, LocalDate.now(clock).minusDays(1)).statusCode()).isEqualTo(422);
    assertThat(leave(shown, LocalDate.now(clock)).statusCode()).isEqualTo(302);
    var page = administrator().get(scene.path("/beheer/vertrek")).body();
    // no password was chosen yet, and the first link may have been missed
    assertThat(page).contains("Bo Smit", "afdeling Balie", "kan niet inloggen");
    assertThat(
            texts("select id from outbox where organisation_id = '%s' and template = 'invitation'"))
        .hasSize(3);
    assertThat(
            new Mailbox(domain).await(email("bo"), mail -> mail.text().contains("/vertrek")).text())
        .contains("privéadres");
    run(Duration.ZERO);
    assertThat(serves(bo)).isTrue();
    run(Duration.ofDays(1));
    assertThat(serves(bo)).isFalse();
    assertThat(serves(find("saar"))).isTrue();
    assertThat(verbs()).contains("leaving.planned", "leaving.carried-out");
  }

  @Test
  void aListThatLeavesOutMoreThanHalfEndsNobodyWithoutATickOfItsOwn() {
    apply(tryOut(saar() + bo() + counterClerk("Cas Bos", "cas", "3")));
    var shown = complete(saar(), "ORGANISATION", "Balie");
    assertThat(shown.body())
        .contains("Ja, laat de functie van deze 2 mensen eindigen", "Niet in de lijst: 2. Dat is")
        .contains("Zonder dit vinkje eindigt niemands functie. De regels van de lijst kunt u wel")
        .doesNotContain("checked=");
    var today = LocalDate.now(clock);
    var refused = leave(shown, today, Map.of("most", ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Zonder vinkje eindigt niemands functie", "name=\"most\"");
    assertThat(verbs()).doesNotContain("leaving.planned");
    assertThat(leave(shown, today).statusCode()).isEqualTo(302);
    assertThat(verbs()).contains("leaving.planned");
  }

  @Test
  void aListThatLeavesOutHalfNeedsNoOtherTick() {
    apply(tryOut(saar() + bo()));
    var shown = complete(saar(), "ORGANISATION", "Balie");
    assertThat(shown.body()).contains("Niet in de lijst: 1").doesNotContain("name=\"most\"");
  }

  @Test
  void whatWasCalledOffDoesNotHappen() {
    apply(tryOut(saar() + bo()), INVITE);
    var shown = complete(saar(), "ORGANISATION", "Balie");
    leave(shown, LocalDate.now(clock));
    var page = administrator().get(scene.path("/beheer/vertrek")).body();
    var off = IncidentFixtures.found(page, "action=\"[^\"]*(/beheer/vertrek/[^\"]+/intrekken)\"");
    assertThat(administrator().post(scene.path(off), Map.of()).statusCode()).isEqualTo(302);
    run(Duration.ofDays(1));
    assertThat(serves(find("bo"))).isTrue();
    assertThat(verbs()).contains("leaving.called-off").doesNotContain("leaving.carried-out");
  }

  @Test
  void aLaterListThatNamesThemAgainCallsTheirLeavingOffUnlessItIsSaidToGoOn() {
    var both = saar() + bo();
    apply(tryOut(both), INVITE);
    var shown = complete(saar(), "ORGANISATION", "Balie");
    leave(shown, LocalDate.now(clock));
    // a list of another department says nothing about this one
    assertThat(tryOut(WITH_NUMBERS + councillor("Ada Nieuw", "ada")).body())
        .doesNotContain("name=\"stay\"");

    var again = tryOut(both);
    assertThat(again.body()).contains("Bo Smit, laatste dag", "name=\"stay\"");
    assertThat(apply(again, INVITE).statusCode()).isEqualTo(302);
    assertThat(verbs()).doesNotContain("leaving.called-off");
    assertThat(apply(tryOut(both), Map.of("stay", "true", "invite", "true")).statusCode())
        .isEqualTo(302);
    assertThat(verbs()).contains("leaving.called-off");
    assertThat(tryOut(both).body()).doesNotContain("name=\"stay\"");
    run(Duration.ofDays(1));
    assertThat(serves(find("bo"))).isTrue();
  }

  @Test
  void aListThatHasThemGoOnTheirLastDayDoesNotCallItOff() {
    var both = saar() + bo();
    apply(tryOut(both), INVITE);
    var shown = complete(saar(), "ORGANISATION", "Balie");
    var last = LocalDate.now(clock).plusDays(3);
    leave(shown, last);
    var head = WITH_NUMBERS.replace("\n", ";Tot\n");
    var bo = bo().replace("\n", ";%s\n");
    assertThat(tryOut(head + bo.formatted(last)).body()).doesNotContain("name=\"stay\"");
    assertThat(tryOut(head + bo.formatted(last.plusDays(1))).body()).contains("name=\"stay\"");
  }

  @Test
  void whoLeavesIsToldAndKeepsTheirOwnCase() {
    var number = scene.file().number();
    var shown = complete(WITH_NUMBERS + councillor("Ada Nieuw", "ada"), "COUNCIL", "");
    assertThat(shown.body()).contains(IncidentFixtures.name(scene, Persona.AFFECTED));
    leave(shown, LocalDate.now(clock));
    var own = scene.as(Persona.AFFECTED);
    assertThat(own.get(scene.path("")).body()).contains("Uw vertrek");
    assertThat(own.get(scene.path("/vertrek")).body()).contains("/inlognaam", "blijven van u");
    run(Duration.ofDays(1));
    assertThat(scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + number)).statusCode())
        .isEqualTo(200);
    assertThat(here(() -> people.isInService(scene.person(Persona.AFFECTED), LocalDate.now(clock))))
        .isFalse();
  }

  @Test
  void theLastAdministratorIsNamedAndKeepsTheRoleAfterLeaving() {
    var shown = complete(saar(), "ORGANISATION", "");
    assertThat(shown.body())
        .contains(IncidentFixtures.name(scene, Persona.ADMINISTRATOR) + " is de laatste beheerder");
    leave(shown, LocalDate.now(clock));
    assertThat(administrator().get(scene.path("/vertrek")).body())
        .contains("Niemand anders heeft deze rol: beheerder", "wie uw rol krijgt");
    run(Duration.ofDays(1));
    // whoever gives roles is needed until somebody else does
    assertThat(administrator().get(scene.path("/beheer/rollen")).statusCode()).isEqualTo(200);
    assertThat(
            texts(
                "select payload from audit_event where organisation_id = '%s' and verb = 'leaving.carried-out'"))
        .anyMatch(about -> about.contains("ADMINISTRATOR"));
  }

  @Test
  void asksWhoFollowsSomebodyWithARoleAlone() {
    apply(tryOut(saar() + bo()), INVITE);
    assertThat(administrator().get(scene.path("/beheer/rollen")).body()).doesNotContain("Bo Smit");
    here(
        () -> {
          var today = LocalDate.now(clock);
          people.addOffice(find("bo").id(), OfficeKind.CASE_OWNER, BodyKind.EXECUTIVE, today);
          return today;
        });
    var vacant = "Niemand anders heeft deze rol: behandelaar voor";

    var head = WITH_NUMBERS.replace("\n", ";Tot\n");
    var last = LocalDate.now(clock).plusDays(3);
    assertThat(tryOut(head + bo().replace("\n", ";" + last + "\n")).body())
        .contains("Met deze lijst eindigt iemands laatste functie", vacant);
    assertThat(tryOut(saar() + bo()).body()).doesNotContain(vacant);

    var shown = complete(saar(), "ORGANISATION", "Balie");
    assertThat(shown.body()).contains(vacant, "Wie volgt op?");
    leave(shown, last);
    assertThat(administrator().get(scene.path("/beheer/vertrek")).body()).contains(vacant);
    assertThat(administrator().get(scene.path("/beheer/rollen")).body())
        .contains("Bo Smit vertrekt, of heeft binnen dertig dagen geen functie meer");
    run(Duration.ofDays(4));
    assertThat(administrator().get(scene.path("/beheer/rollen")).body())
        .doesNotContain("Bo Smit vertrekt");
  }

  @Test
  void aNewAddressWithTheSameNumberIsAskedAboutAndNeverASecondPersonInSilence() {
    apply(tryOut(WITH_NUMBERS + counterClerk("Bo Smit", "bo", "A-2")), INVITE);
    var bo = find("bo");
    var married = WITH_NUMBERS + counterClerk("Bo Jansen", "bo.jansen", "a-2");
    var asked = tryOut(married);
    assertThat(asked.body())
        .contains("Is dit dezelfde persoon?", "heeft het personeelsnummer van Bo Smit")
        .doesNotContain("name=\"mark\"");
    var answered = answer(asked, Map.of("same2", "y"));
    assertThat(answered.body()).contains("is het nieuwe e-mailadres van een bekende persoon");
    assertThat(apply(answered, INVITE).statusCode()).isEqualTo(302);
    var after = find("bo.jansen");
    assertThat(after.id()).isEqualTo(bo.id());
    assertThat(after.name()).isEqualTo("Bo Jansen");
    assertThat(texts("select login from account where login like '%%@" + domain + "'"))
        .containsExactly(email("bo"));
    assertThat(
            texts("select encode(hash, 'hex') from personnel_number where organisation_id = '%s'"))
        .hasSize(1)
        .noneMatch(hash -> hash.contains("a-2"));
  }

  @Test
  void aNewAddressWithTheSameNameIsAskedAboutTooAndMayBeSomebodyElse() {
    apply(tryOut(WITH_NUMBERS + counterClerk("Bo van der Smit", "bo", "")), INVITE);
    var asked = tryOut(WITH_NUMBERS + counterClerk("SMIT, Bo", "bsmit", ""));
    assertThat(asked.body()).contains("heet als Bo van der Smit");
    var forged = Map.of("content", found(asked, "content"), "mark", "x");
    assertThat(administrator().post(scene.path("/beheer/mensen/overnemen"), forged).statusCode())
        .isEqualTo(409);
    assertThat(apply(answer(asked, Map.of("same2", "n")), INVITE).statusCode()).isEqualTo(302);
    assertThat(find("bsmit").id()).isNotEqualTo(find("bo").id());
    // both are in one list now: that is no question
    assertThat(
            tryOut(
                    WITH_NUMBERS
                        + counterClerk("Bo van der Smit", "bo", "")
                        + counterClerk("SMIT, Bo", "bsmit", ""))
                .body())
        .doesNotContain("Is dit dezelfde persoon?");
  }

  private void run(Duration later) {
    var moved = new MovedClock(clock.instant());
    moved.move(later);
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> new DepartureJob(leavings, directory, roles, audit, rows, moved).run());
  }

  private boolean serves(Person person) {
    return here(() -> people.isInService(person.id(), LocalDate.now(clock)));
  }

  private HttpResponse<String> complete(String list, String body, String unit) {
    var fields = new HashMap<String, String>();
    fields.put("content", found(tryOut(list), "content"));
    fields.put("body", body);
    fields.put("unit", unit);
    return administrator().post(scene.path("/beheer/mensen/volledig"), fields);
  }

  private HttpResponse<String> leave(HttpResponse<String> shown, LocalDate last) {
    return leave(shown, last, Map.of());
  }

  /** Plans the departure with every box ticked, except for the given values of fields. */
  private HttpResponse<String> leave(
      HttpResponse<String> shown, LocalDate last, Map<String, String> others) {
    var fields = new HashMap<String, String>();
    for (var name : List.of("content", "body", "missing")) {
      fields.put(name, found(shown, name));
    }
    fields.put("unit", shown.body().contains("name=\"unit\" value=\"Balie\"") ? "Balie" : "");
    fields.put("last", last.toString());
    if (shown.body().contains("name=\"most\"")) {
      fields.put("most", "true");
    }
    fields.putAll(others);
    return administrator().post(scene.path("/beheer/vertrek"), fields);
  }

  private String saar() {
    return WITH_NUMBERS + counterClerk("Saar de Wit", "saar", "1");
  }

  private String bo() {
    return counterClerk("Bo Smit", "bo", "2");
  }

  private List<String> verbs() {
    return texts("select verb from audit_event where organisation_id = '%s'");
  }
}
