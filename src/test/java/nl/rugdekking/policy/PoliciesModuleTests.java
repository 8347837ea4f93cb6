// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseKeepers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

// More than 300 lines, because each choice of a policy is tried on the one form that has them all.
/** A body adopts the next version; what was promised before keeps its own. */
@RugdekkingTest
class PoliciesModuleTests {

  private static final String CHANGE = "/beheer/beleid/raad/wijzigen";

  @Autowired IncidentFixtures fixtures;
  @Autowired Organisations organisations;
  @Autowired Policies policies;
  @Autowired PromiseKeepers keepers;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void isSeenFirstAndAdoptedAfterwards() {
    var form = form();
    form.put("terms[" + place(PromiseKind.RESPONSE) + "].amount", "5");
    form.put("terms[" + place(PromiseKind.RESPONSE) + "].unit", "WEEKS");
    form.put("coordinatorReads", "true");
    var preview = post(form);
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains(
            "was: nadat de getroffene is gevraagd: binnen 48 uur; "
                + "wordt: nadat de getroffene is gevraagd: binnen 5 weken; bij spoed binnen 48 uur")
        .contains("was: nee; wordt: ja", "U verandert 2 dingen")
        .doesNotContain("Aangifte<");
    assertThat(holding().version()).isEqualTo(1);

    form.put("sure", "true");
    assertThat(post(form).statusCode()).isEqualTo(302);
    assertThat(holding().version()).isEqualTo(2);
    assertThat(holding().coordinatorReads()).isTrue();
    assertThat(page("/beheer/beleid/raad"))
        .contains("Versie 2", "Versie 1", "Meegeleverd bij het inrichten")
        .contains("door " + IncidentFixtures.name(scene, Persona.ADMINISTRATOR));
    assertThat(recorded()).isEqualTo(1);
    assertThat(post(form).statusCode()).as("the same version again").isEqualTo(409);
    CurrentOrganisation.runIn(
        scene.elsewhere().id(),
        () -> assertThat(policies.history(BodyKind.COUNCIL)).as("elsewhere").hasSize(1));
  }

  @Test
  void thePageSaysWhichVersionWasAdoptedAndFromWhichDay() {
    var form = form();
    form.put("from", policies.today().plusDays(1).toString());
    form.put("years[0]", "7");
    form.put("sure", "true");
    var landed = as().get(IncidentFixtures.location(post(form))).body();
    assertThat(landed)
        .contains("Vastgesteld: versie 2 van het beleid voor ", "Deze versie geldt vanaf ")
        .contains("role=\"status\"");
    assertThat(page("/beheer/beleid/raad")).doesNotContain("Vastgesteld: versie");
  }

  @Test
  void holdsFromItsDayAndNotBeforeOneThatWaits() {
    var tomorrow = policies.today().plusDays(1);
    var form = form();
    form.put("from", tomorrow.toString());
    form.put("years[0]", "7");
    form.put("sure", "true");
    assertThat(post(form).statusCode()).isEqualTo(302);
    assertThat(holding().version()).isEqualTo(1);
    assertThat(page("/beheer/beleid")).contains("Een volgende versie geldt vanaf");

    form.put("version", "3");
    form.put("from", policies.today().toString());
    var early = post(form);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("Deze dag is te vroeg");
    var days =
        CurrentOrganisation.callIn(
            scene.organisation().id(),
            () -> policies.history(BodyKind.COUNCIL).stream().map(a -> a.policy().from()).toList());
    assertThat(days).containsExactly(tomorrow, LocalDate.of(2000, 1, 1));
  }

  @Test
  void anOpenCaseKeepsTheVersionItWasOpenedUnder() {
    var form = form();
    form.put("terms[" + place(PromiseKind.POLICE_REPORT) + "].owed", "NEVER");
    form.put("terms[" + place(PromiseKind.AFTERCARE) + "].owed", "URGENT");
    form.put("urgentForms", "threat");
    form.put("sure", "true");
    assertThat(post(form).statusCode()).isEqualTo(302);

    assertThat(promises(scene.file().number())).contains("AFTERCARE 1").doesNotContain("POLICE");
    assess(scene.file().number(), Map.of("severity", "HIGH"));
    assertThat(promises(scene.file().number())).contains("POLICE_REPORT 1");

    var later = report();
    assertThat(promises(later)).contains("RESPONSE 2").doesNotContain("AFTERCARE", "POLICE");
    assess(later, Map.of("severity", "LOW", "forms", "verbal"));
    assertThat(promises(later)).doesNotContain("AFTERCARE");
    assess(later, Map.of("severity", "LOW", "forms", "threat"));
    assertThat(promises(later)).as("of its form").contains("AFTERCARE 2").doesNotContain("POLICE");
  }

  @Test
  void whatIsPromisedOnlyWhenSomethingIsKnownSaysSo() {
    var when = "zodra de zaak ernstig blijkt of zich herhaalt, of de getroffene aangifte wil";
    assertThat(page("/beheer/beleid/raad"))
        .contains(when + ": binnen 2 werkdagen")
        .contains("nadat de getroffene is gevraagd: binnen 48 uur")
        .contains("nadat nazorg is gegeven: niet eerder dan na 2 weken, en binnen 4 weken")
        .contains("zodra iemand meldt dat er nu gevaar is: binnen 10 minuten");
    assertThat(page(CHANGE))
        .contains("Dit wordt beloofd " + when + ".")
        .contains("De termijn telt nadat de getroffene is gevraagd.")
        .doesNotContain("terms[" + place(PromiseKind.POLICE_REPORT) + "].amount");
  }

  @Test
  void aFollowUpHasAFirstDayThatThePolicySets() {
    var field = "terms[" + place(PromiseKind.AFTERCARE_TWO_WEEKS) + "].";
    assertThat(page(CHANGE)).doesNotContain("[" + place(PromiseKind.DAMAGE) + "].earliestAmount");
    var form = form();
    form.put(field + "earliestAmount", "10");
    form.put(field + "earliestUnit", "WORKING_DAYS");
    assertThat(post(form).body())
        .contains("wordt: nadat nazorg is gegeven: niet eerder dan na 10 werkdagen, en binnen 4")
        .containsPattern("name=\"" + Pattern.quote(field + "earliestAmount") + "\" value=\"10\"");
    form.put("sure", "true");
    assertThat(post(form).statusCode()).isEqualTo(302);
    var owed = holding().promises().get(PromiseKind.AFTERCARE_TWO_WEEKS);
    assertThat(java.util.Objects.requireNonNull(owed).earliest())
        .isEqualTo(new Term(10, Term.Unit.WORKING_DAYS));
  }

  @Test
  void aFirstDayThatIsMissingOrComesAfterTheLastIsRefused() {
    var field = "terms[" + place(PromiseKind.AFTERCARE_SIX_WEEKS) + "].";
    var form = form();
    form.put(field + "earliestAmount", "9");
    assertThat(post(form).body()).contains("Dit is langer dan de termijn waarbinnen het moet");
    form.remove(field + "earliestAmount");
    var answer = post(form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("van 1 tot en met 1000");
    assertThat(holding().version()).isEqualTo(1);
  }

  @Test
  void anOfficeCanOweAPromiseAndThePageWarnsWhereNobodyHoldsIt() {
    var field = "terms[" + place(PromiseKind.DAMAGE) + "].owner";
    assertThat(page(CHANGE))
        .contains("name=\"" + field + "\"")
        .doesNotContain("terms[" + place(PromiseKind.RESPONSE) + "].owner");
    var form = form();
    form.put(field, "CASE_OWNER");
    assertThat(post(form).statusCode()).as("no office of a promise").isEqualTo(422);
    form.put(field, "INSURANCE");
    assertThat(post(form).body())
        .contains("name=\"" + field + "\" value=\"INSURANCE\"")
        .contains("Niemand heeft voor dit orgaan de rol");
    form.put("sure", "true");
    assertThat(post(form).statusCode()).isEqualTo(302);
    assertThat(holding().findOwner(PromiseKind.DAMAGE)).contains(OfficeKind.INSURANCE);
    assertThat(page("/beheer/beleid/raad"))
        .contains("was: binnen 2 weken; wordt: binnen 2 weken; dit doet: Medewerker schade")
        .contains("Niemand heeft voor dit orgaan de rol ‘Medewerker schade en verzekeringen’");
    assertThat(page("/beheer/beleid/bestuur")).doesNotContain("Niemand heeft voor dit orgaan");
  }

  @Test
  void whatNobodyElseCanDoStaysWithWhoHandlesTheCase() {
    var form = form();
    form.put("terms[" + place(PromiseKind.RESPONSE) + "].owner", "LEGAL");
    assertThat(post(form).statusCode()).isEqualTo(422);
    assertThat(holding().version()).isEqualTo(1);
  }

  @Test
  void assessingSaysTheTermOfTheBodyItself() {
    var scenePath = scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED));
    assertThat(scene.as(Persona.OWNER).get(scenePath + "/beoordelen").body())
        .contains("besluiten wij binnen 2 werkdagen over aangifte");
    var form = form();
    form.put("terms[" + place(PromiseKind.POLICE_REPORT) + "].urgentAmount", "4");
    form.put("sure", "true");
    assertThat(post(form).statusCode()).isEqualTo(302);
    var later = scene.path("/incidenten/" + report());
    var page = scene.as(Persona.OWNER).get(later).body();
    var assess = IncidentFixtures.found(page, "href=\"([^\"]+/beoordelen)\"");
    assertThat(scene.as(Persona.OWNER).get(assess).body())
        .contains("besluiten wij binnen 4 werkdagen over aangifte");
  }

  @Test
  void anUrgentTermThatWasTheSameFollowsTheOrdinaryOne() {
    var told = Objects.requireNonNull(holding().promises().get(PromiseKind.AFFECTED_TOLD));
    assertThat(told.urgent()).as("the shipped terms are the same").isEqualTo(told.normal());
    var field = "terms[" + place(PromiseKind.AFFECTED_TOLD) + "].";
    assertThat(page(CHANGE))
        .containsPattern("<input[^>]*" + Pattern.quote(field + "urgentAmount") + "[^>]*value=\"\"");
    var form = form();
    form.put(field + "amount", "2");
    form.put(field + "urgentAmount", "3");
    assertThat(post(form).body()).contains("Bij spoed is deze termijn langer dan de gewone");
    form.put(field + "urgentAmount", "");
    form.put("sure", "true");
    assertThat(post(form).statusCode()).isEqualTo(302);
    var changed = Objects.requireNonNull(holding().promises().get(PromiseKind.AFFECTED_TOLD));
    assertThat(changed.normal().amount()).isEqualTo(2);
    assertThat(changed.urgent()).isEqualTo(changed.normal());
  }

  @Test
  void whatIsWrongGetsASentenceBesideIt() {
    var form = form();
    form.put("terms[" + place(PromiseKind.AFFECTED_ASKED) + "].owed", "NEVER");
    form.put("terms[" + place(PromiseKind.DAMAGE) + "].amount", "2.5");
    form.put("terms[" + place(PromiseKind.RESPONSE) + "].unit", "YEARS");
    form.put("urgentForms", "gossip");
    form.put("years[2]", "100");
    form.put("months", "61");
    form.put("banMonths", "37");
    form.put("from", "gisteren");
    var answer = post(form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Voordat de getroffene antwoordt", "van 1 tot en met 1000")
        .contains("Maak een keuze", "van 1 tot en met 30", "Vul een dag in")
        .contains("van 1 tot en met 60")
        .contains("value=\"2.5\"", "value=\"gisteren\"");
    assertThat(holding().version()).isEqualTo(1);
  }

  @Test
  void theFormIsFoldedAndOpensWhereSomethingIsChangedOrWrong() {
    var folded = page(CHANGE);
    assertThat(folded).contains("<small>binnen 72 uur; bij spoed dezelfde dag</small>");
    assertThat(openSections(folded)).isEmpty();
    var wrong = form();
    wrong.put("terms[" + place(PromiseKind.DAMAGE) + "].amount", "2.5");
    wrong.put("months", "0");
    assertThat(openSections(post(wrong).body())).containsExactly("Schade", "Meelezen");
    var changed = form();
    changed.put("terms[" + place(PromiseKind.AFTERCARE) + "].owed", "URGENT");
    changed.put("urgentForms", "threat");
    changed.put("years[1]", "3");
    changed.put("again", "true");
    assertThat(openSections(post(changed).body()))
        .containsExactly("Nazorg", "Vormen met spoed", "Hoe lang u een zaak bewaart");
  }

  private static List<String> openSections(String page) {
    return Pattern.compile("<details[^>]* open=[^>]*>\\s*<summary[^>]*><span[^>]*>([^<:,]{1,30})")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void whatCameWithTheSetUpIsWhatStandsOnTheForm() {
    assertThat(holding().promises().get(PromiseKind.AFFECTED_ASKED))
        .isEqualTo(
            new Policy.PromiseTerms(
                new Term(1, Term.Unit.WORKING_DAYS), new Term(1, Term.Unit.HOURS), true));
    assertThat(post(form()).body()).contains("Er verandert niets");
    assertThat(as().get(scene.path("/beheer/beleid/senaat")).statusCode()).isEqualTo(404);
  }

  // ---- how it is done

  private nl.rugdekking.Visitor as() {
    return scene.as(Persona.ADMINISTRATOR);
  }

  private int place(PromiseKind kind) {
    return keepers.listKinds().indexOf(kind);
  }

  /** The form as the page shows it, of the council. */
  private Map<String, String> form() {
    var form = new HashMap<String, String>();
    var now = holding();
    for (var kind : keepers.listKinds()) {
      var owed = now.promises().get(kind);
      var field = "terms[" + place(kind) + "].";
      form.put(field + "owed", owed == null ? "NEVER" : "ALWAYS");
      if (owed != null) {
        form.put(field + "amount", Integer.toString(owed.normal().amount()));
        form.put(field + "unit", owed.normal().unit().name());
        form.put(field + "urgentAmount", Integer.toString(owed.urgent().amount()));
        form.put(field + "urgentUnit", owed.urgent().unit().name());
        var earliest = owed.earliest();
        if (earliest != null) {
          form.put(field + "earliestAmount", Integer.toString(earliest.amount()));
          form.put(field + "earliestUnit", earliest.unit().name());
        }
      }
    }
    for (int i = 0; i < now.keeping().years().size(); i++) {
      form.put("years[" + i + "]", Integer.toString(now.keeping().years().get(i)));
    }
    form.put("months", Integer.toString(now.repeatMonths()));
    form.put("banMonths", Integer.toString(now.banMonths()));
    form.put("from", policies.today().toString());
    form.put("version", Integer.toString(now.version() + 1));
    return form;
  }

  private Policy holding() {
    return CurrentOrganisation.callIn(
        scene.organisation().id(), () -> organisations.structure().policy(BodyKind.COUNCIL));
  }

  private java.net.http.HttpResponse<String> post(Map<String, String> form) {
    page(CHANGE);
    return as().post(scene.path(CHANGE), form);
  }

  private String page(String path) {
    var page = as().get(scene.path(path));
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    assertThat(page.body()).doesNotContain("??");
    return page.body();
  }

  private String report() {
    return scene.number(Persona.REPORTER, scene.report(Persona.REPORTER, Map.of()));
  }

  private void assess(String number, Map<String, String> how) {
    var owner = scene.as(Persona.OWNER);
    var base = scene.path("/incidenten/" + number);
    var part = IncidentFixtures.found(owner.get(base).body(), "/getroffenen/([0-9a-f-]{36})/");
    var path = base + "/getroffenen/" + part + "/beoordelen";
    var page = owner.get(path).body();
    var form = new HashMap<>(how);
    form.put("version", IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\""));
    var answer = owner.post(path, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  /** Kind and version of each promise to somebody of the council. */
  private String promises(String number) {
    List<String> found =
        Database.texts(
            """
                    select p.kind || ' ' || y.version
                    from promise p
                    join policy y on y.organisation_id = p.organisation_id and y.id = p.policy_id
                    join case_part c
                      on c.organisation_id = p.organisation_id and c.part_id = p.part_id
                    join case_file i
                      on i.organisation_id = p.organisation_id and i.incident_id = p.incident_id
                    where c.body = 'COUNCIL' and i.number = '%s'
                    """
                .formatted(number));
    return String.join(", ", found);
  }

  private int recorded() {
    return Database.number(
        "select count(*) from audit_event where verb = 'policy.adopted' and organisation_id = '"
            .concat(scene.organisation().id().value().toString())
            .concat("'"));
  }
}
