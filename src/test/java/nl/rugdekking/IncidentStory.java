// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.MembershipOffers;
import nl.rugdekking.signin.SecondStepResetCommand;

/** What people type about a case from beginning to end, each text with the mark of the scene. */
public final class IncidentStory {

  private final Scene scene;
  private final String part;

  private IncidentStory(Scene scene) {
    this.scene = scene;
    this.part = "/getroffenen/" + scene.file().part(Persona.AFFECTED);
  }

  /** Plays it through the pages of the councillor's part. */
  public static void play(Scene scene) {
    var story = new IncidentStory(scene);
    story.draft();
    story.nameSomebodyUnknown();
    story.affectedSpeaks();
    LaneStory.play(scene);
    story.ownerWrites();
    story.decide();
    story.danger();
    SubjectStory.play(scene);
    HistoryStory.play(scene);
    SetUpStory.play(scene);
    story.settleAndClose();
    story.keepView();
    story.search();
    story.forgetPassword();
    story.askTheOwnersOfAccounts();
  }

  private String text(String what) {
    return what + " " + scene.mark();
  }

  private void forgetPassword() {
    var path = scene.path("/wachtwoord-vergeten");
    var visitor = new Visitor(scene.port());
    visitor.get(path);
    visitor.post(path, Map.of("login", IncidentFixtures.login(scene, Persona.ADVISER)));
    new Mailbox(scene.mark() + ".example")
        .await(
            IncidentFixtures.login(scene, Persona.ADVISER),
            mail -> mail.text().contains("/wachtwoord-kiezen/"));
  }

  /** Somebody with an account elsewhere is invited, and the operator asks to take a step away. */
  private void askTheOwnersOfAccounts() {
    var login = IncidentFixtures.login(scene, Persona.STRANGER);
    var account = TestGround.bean(Accounts.class).find(login).orElseThrow();
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> {
          var person = TestGround.bean(People.class).add(text("Elders"), login, Locale.of("nl"));
          TestGround.bean(MembershipOffers.class).sendOffer(person.id(), account);
        });
    var said =
        SecondStepResetCommand.run(
            IncidentFixtures.login(scene, Persona.UNRELATED),
            TestGround.settings(),
            System.out,
            System.err);
    if (said != 0) {
      throw new IllegalStateException("The command is not done: " + said);
    }
  }

  private void draft() {
    var concept = UUID.randomUUID();
    var path = scene.path("/melden/" + concept);
    var answer =
        scene
            .as(Persona.UNRELATED)
            .post(
                path,
                Map.of(
                    "concept", concept.toString(),
                    "words", text("Nog niet af"),
                    "place", text("Park"),
                    "names", text("Buurman")));
    if (answer.statusCode() != 204) {
      throw new IllegalStateException(answer.body());
    }
  }

  private void nameSomebodyUnknown() {
    send(
        Persona.UNRELATED,
        scene.path("/melden"),
        Map.of(
            "concept", UUID.randomUUID().toString(),
            "words", text("Een inhuurkracht is uitgescholden"),
            "day", "TODAY",
            "whom", "OTHER",
            "names", text("Onbekende Inhuur")));
  }

  private void affectedSpeaks() {
    var own = scene.path("/mijn/" + scene.file().number());
    var page = scene.as(Persona.AFFECTED).get(own + "/wensen").body();
    send(Persona.AFFECTED, own + "/wensen", wishes(page));
    send(
        Persona.AFFECTED,
        own + "/aanvulling",
        Map.of("form", UUID.randomUUID().toString(), "words", text("Hij stond er weer")));
    send(Persona.AFFECTED, own + "/naam", Map.of("verborgen", "true"));
  }

  private Map<String, String> wishes(String page) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("version", found(page, "name=\"version\" value=\"(\\d+)\""));
    fields.put("response", "YES");
    fields.put("police", "YES");
    fields.put("damage", "YES");
    fields.put("care", "YES");
    fields.put("danger", "NONE");
    fields.put("policeAdvice", "GO_AHEAD");
    fields.put("experienced", "HIGH");
    fields.put("words", text("Ik wil dat het ophoudt"));
    return fields;
  }

  private void ownerWrites() {
    var asking = owner().get(scene.casePath(part + "/vragen")).body();
    send(Persona.OWNER, scene.casePath(part + "/vragen"), wishes(asking));
    var assessing = owner().get(scene.casePath(part + "/beoordelen")).body();
    send(
        Persona.OWNER,
        scene.casePath(part + "/beoordelen"),
        Map.of(
            "version", found(assessing, "name=\"version\" value=\"(\\d+)\""),
            "severity", "HIGH",
            "forms", "threat"));
    for (var words : new String[] {text("Gebeld"), text("Gebeld"), text("Stil houden")}) {
      send(
          Persona.OWNER,
          scene.casePath(part + "/notitie"),
          Map.of("form", UUID.randomUUID().toString(), "words", words, "marked", "true"));
    }
    send(
        Persona.OWNER,
        scene.casePath(part + "/terugkoppelen"),
        Map.of("form", UUID.randomUUID().toString(), "words", text("Wij doen aangifte")));
  }

  private void decide() {
    var path = scene.casePath(part + "/reactie");
    var page = owner().get(path + "?soort=BUILDING_BAN").body();
    var fields = new LinkedHashMap<String, String>();
    fields.put("measure", found(page, "name=\"measure\" value=\"([^\"]+)\""));
    fields.put("promise", found(page, "name=\"promise\" value=\"([^\"]*)\""));
    fields.put("kind", "BUILDING_BAN");
    fields.put("nature", "PRIVATE_LAW");
    fields.put("subject", text("De heer Dreiger"));
    fields.put("conduct", text("Gooide een stoel"));
    fields.put("conductOn", LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).toString());
    fields.put("place", text("Hal"));
    fields.put("heard", "NO");
    fields.put("notHeardReason", text("Verscheen niet"));
    fields.put("scope", text("Geen toegang"));
    fields.put("from", fields.get("conductOn"));
    fields.put("until", LocalDate.parse(fields.get("conductOn")).plusMonths(2).toString());
    fields.put("openChannel", text("Per brief"));
    fields.put("notice", "LATER");
    fields.put("noticeOn", fields.get("until"));
    fields.put("noticeReason", text("Gevaar"));
    fields.put("signer", text("A. Secretaris"));
    send(Persona.OWNER, path, fields);
    var withdrawal = found(owner().get(path).body(), "href=\"([^\"]+/intrekken)\"");
    direct(path);
    var form = owner().get(withdrawal).body();
    send(
        Persona.OWNER,
        withdrawal,
        Map.of(
            "version", found(form, "name=\"version\" value=\"(\\d+)\""),
            "reason", text("Verkeerde persoon")));
  }

  private void direct(String path) {
    var recorded = scene.casePath(part + "/veroorzakers");
    send(
        Persona.OWNER,
        recorded + "/nieuw",
        Map.of(
            "form",
            UUID.randomUUID().toString(),
            "version",
            "0",
            "kind",
            "PERSON",
            "name",
            text("Dreiger")));
    var subject = found(owner().get(recorded).body(), "/dossiers/([0-9a-f-]{36})");
    var link = found(owner().get(path).body(), "action=\"([^\"]+/veroorzaker)\"");
    send(Persona.OWNER, link, Map.of("veroorzaker", subject));
  }

  // Who is on duty, danger told of, and the first hour written down.
  private void danger() {
    var roster = scene.path("/beheer/piket");
    var officer = scene.person(Persona.DUTY_OFFICER).value().toString();
    var other = scene.person(Persona.CALLED).value().toString();
    var day = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"));
    send(
        Persona.ADMINISTRATOR, roster + "/nummers", Map.of("who", officer, "number", "0612345678"));
    send(
        Persona.ADMINISTRATOR,
        roster + "/weken",
        Map.of(
            "officer",
            officer,
            "second",
            other,
            "startDay",
            day.minusDays(1).toString(),
            "startTime",
            "08:00",
            "weeks",
            "2"));
    send(
        Persona.ADMINISTRATOR,
        roster + "/uitzonderingen",
        Map.of(
            "absent",
            officer,
            "instead",
            other,
            "fromDay",
            day.plusDays(3).toString(),
            "fromTime",
            "08:00",
            "untilDay",
            day.plusDays(4).toString(),
            "untilTime",
            "08:00"));
    send(
        Persona.UNRELATED,
        scene.path("/melden"),
        Map.of(
            "concept",
            UUID.randomUUID().toString(),
            "danger",
            "true",
            "words",
            text("Hij staat voor de deur"),
            "phone",
            text("0611112222"),
            "day",
            "TODAY",
            "whom",
            "ME"));
    var hour = scene.casePath(part + "/eerste-uur");
    send(
        Persona.OWNER,
        hour + "/stappen",
        Map.of(
            "form", UUID.randomUUID().toString(),
            "step", "POLICE_ATTENTION",
            "reference", text("PL1500"),
            "note", text("Duinweg 12")));
    send(
        Persona.OWNER,
        hour + "/woordvoering",
        Map.of(
            "form", UUID.randomUUID().toString(),
            "speaker", text("De burgemeester"),
            "said", text("Wij gaan niet in op details")));
  }

  private void settleAndClose() {
    var page = owner().get(scene.casePath("")).body();
    while (page.matches("(?s).*/beloften/[0-9a-f-]{36}\".*")) {
      var promise = found(page, "(/beloften/[0-9a-f-]{36})\"");
      var form = owner().get(scene.casePath(promise)).body();
      send(
          Persona.OWNER,
          scene.casePath(promise + "/uitleggen"),
          Map.of(
              "version", found(form, "name=\"version\" value=\"(\\d+)\""),
              "reason", "other",
              "words", text("Om deze reden")));
      page = owner().get(scene.casePath("")).body();
    }
    var closing = owner().get(scene.casePath(part + "/sluiten")).body();
    send(
        Persona.OWNER,
        scene.casePath(part + "/sluiten"),
        Map.of(
            "version", found(closing, "name=\"version\" value=\"(\\d+)\""),
            "outcome", "HANDLED",
            "words", text("Het is afgerond")));
    var opening = owner().get(scene.casePath(part + "/heropenen")).body();
    send(
        Persona.OWNER,
        scene.casePath(part + "/heropenen"),
        Map.of(
            "version", found(opening, "name=\"version\" value=\"(\\d+)\""),
            "words", text("Hij is terug")));
  }

  private void keepView() {
    send(
        Persona.OWNER,
        scene.path("/incidenten/weergaven"),
        Map.of(
            "view", UUID.randomUUID().toString(),
            "name", text("Alles van De heer Dreiger"),
            "filter", "stand=OPEN"));
  }

  private void search() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("words", text("Wij doen aangifte"));
    fields.put("name", text("De heer Dreiger"));
    fields.put("telephone", "0612345678");
    fields.put("email", scene.mark() + "@dreiger.example");
    fields.put("handle", text("Dreiger"));
    fields.put("affected", text("Onbekende Inhuur"));
    var answer = owner().post(scene.path("/incidenten/zoeken"), fields);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }

  private Visitor owner() {
    return scene.as(Persona.OWNER);
  }

  private void send(Persona persona, String path, Map<String, String> fields) {
    location(scene.as(persona).post(path, fields));
  }
}
