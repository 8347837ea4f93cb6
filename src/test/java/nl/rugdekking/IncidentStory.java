// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static nl.rugdekking.IncidentFixtures.found;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
import nl.rugdekking.web.Dates;

// More than 300 lines, because it is one case, told in the order in which it is typed.
/** What people type about a case from beginning to end, each text with the mark of the scene. */
public final class IncidentStory extends Story {

  private static final java.time.ZoneId ZONE = java.time.ZoneId.of("Europe/Amsterdam");
  private final String part;

  private IncidentStory(Scene scene) {
    super(scene);
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
    story.answerHowItStands();
    story.decide();
    LetterStory.play(scene);
    DangerStory.play(scene);
    SubjectStory.play(scene);
    HistoryStory.play(scene);
    SetUpStory.play(scene);
    CounterStory.play(scene);
    story.reportToThePolice();
    story.complain();
    story.hearFromThePolice();
    story.claimDamage();
    CareStory.play(scene);
    ShieldStory.play(scene);
    story.settleAndClose();
    story.keepView();
    story.search();
    story.forgetPassword();
    story.askTheOwnersOfAccounts();
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
    // The stranger of the other organisation has such an account.
    scene.elsewhere();
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
    var concept = form();
    var path = scene.path("/melden/" + concept);
    var visitor = scene.as(Persona.UNRELATED);
    var answer =
        visitor.post(
            path,
            Map.of(
                "concept", concept,
                "words", text("Nog niet af"),
                "place", text("Park"),
                "names", text("Buurman")));
    if (answer.statusCode() != 204) {
      throw new IllegalStateException(answer.body());
    }
  }

  private void nameSomebodyUnknown() {
    var report = form();
    send(
        Persona.UNRELATED,
        scene.path("/melden"),
        Map.of(
            "concept",
            report,
            "words",
            text("Een inhuurkracht is uitgescholden"),
            "day",
            "TODAY",
            "whom",
            "OTHER",
            "names",
            text("Onbekende Inhuur")));
    var where = Map.of("details[time]", text("Rond tien uur"), "details[place]", text("Plein"));
    scene.tell(Persona.UNRELATED, UUID.fromString(report), "plaats", where);
  }

  /** The responsible person asks how it stands with what is late, and the handler answers. */
  private void answerHowItStands() {
    movePromises("- interval '60 days'");
    send(Persona.RESPONSIBLE, scene.casePath(part + "/hoe-staat-het"), Map.of());
    send(
        Persona.OWNER,
        scene.casePath(part + "/hoe-staat-het/antwoord"),
        Map.of("form", form(), "words", text("De brief is maandag klaar"), "day", ""));
    movePromises("+ interval '60 days'");
  }

  private void movePromises(String by) {
    Database.change(
        "update promise set due_at = due_at %s where part_id = '%s' and kind <> 'DANGER_CONFIRMED'"
            .formatted(by, scene.file().part(Persona.AFFECTED)));
  }

  private void affectedSpeaks() {
    var own = scene.path("/mijn/" + scene.file().number());
    var page = scene.as(Persona.AFFECTED).get(own + "/wensen").body();
    send(Persona.AFFECTED, own + "/wensen", wishes(page));
    send(
        Persona.AFFECTED,
        own + "/aanvulling",
        Map.of("form", form(), "words", text("Hij stond er weer")));
    send(Persona.AFFECTED, own + "/naam", Map.of("verborgen", "true"));
  }

  private Map<String, String> wishes(String page) {
    return Map.of(
        "version", version(page),
        "response", "YES",
        "police", "YES",
        "damage", "YES",
        "care", "YES",
        "danger", "POSSIBLE",
        "policeAdvice", "NOT_NEEDED",
        "whyNoAdvice", text("Gebeld"),
        "experienced", "HIGH",
        "words", text("Ik wil dat het ophoudt"));
  }

  private void ownerWrites() {
    var asking = owner().get(scene.casePath(part + "/vragen")).body();
    var asked = new HashMap<>(wishes(asking));
    asked.put("spoke", "true");
    send(Persona.OWNER, scene.casePath(part + "/vragen"), asked);
    var assessing = owner().get(scene.casePath(part + "/beoordelen")).body();
    send(
        Persona.OWNER,
        scene.casePath(part + "/beoordelen"),
        Map.of(
            "version", version(assessing),
            "severity", "HIGH",
            "forms", "threat",
            "targets", "family"));
    send(Persona.OWNER, scene.casePath("/titel"), Map.of("title", text("Duwde in de hal")));
    var path = scene.casePath(part + "/vergadering");
    var meeting = Map.of("version", version(owner().get(path).body()), "meeting", "COMMITTEE");
    send(Persona.OWNER, path, meeting);
    for (var words : new String[] {text("Gebeld"), text("Gebeld"), text("Stil houden")}) {
      send(
          Persona.OWNER,
          scene.casePath(part + "/notitie"),
          Map.of("form", form(), "words", words, "marked", "true"));
    }
    var telling = scene.casePath(part + "/terugkoppelen");
    send(Persona.OWNER, telling, TellForms.ofAll(owner().get(telling).body(), text("Aangifte")));
    send(
        Persona.OWNER,
        telling,
        Map.of(
            "form", form(),
            "words", text("Gebeld over de aangifte"),
            "way", "PHONE",
            "on", LocalDate.now(Dates.ZONE).toString(),
            "who", text("Wie belde")));
    IncidentFixtures.location(
        owner()
            .post(
                scene.casePath(part + "/bestanden"),
                Map.of(),
                text("verslag") + ".txt",
                text("Verslag van het gesprek").getBytes(StandardCharsets.UTF_8)));
  }

  private void decide() {
    // Later is possible only about somebody who is recorded.
    record("De heer Dreiger");
    var path = scene.casePath(part + "/reactie");
    var page = owner().get(path + "?soort=HR_MEASURE").body();
    var fields = new LinkedHashMap<String, String>();
    fields.put("measure", found(page, "name=\"measure\" value=\"([^\"]+)\""));
    fields.put("promise", found(page, "name=\"promise\" value=\"([^\"]*)\""));
    // A colleague is accused, so the form asks for no last day and open channel. They are sent all
    // the same, so that every column is filled.
    fields.put("kind", "HR_MEASURE");
    fields.put("nature", "EMPLOYMENT");
    fields.put("subject", text("De heer Dreiger"));
    fields.put("conduct", text("Gooide een stoel"));
    fields.put("conductOn", LocalDate.now(Dates.ZONE).toString());
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
    fields.put("withoutOthers", "true");
    fields.put("doneBy", fields.get("conductOn"));
    send(Persona.OWNER, path, fields);
    var withdrawal = found(owner().get(path).body(), "href=\"([^\"]+/intrekken)\"");
    direct(path);
    var form = owner().get(withdrawal).body();
    send(
        Persona.OWNER,
        withdrawal,
        Map.of(
            "version", version(form),
            "reason", text("Verkeerde persoon")));
  }

  private void record(String name) {
    send(
        Persona.OWNER,
        scene.casePath(part + "/veroorzakers/nieuw"),
        Map.of("form", form(), "version", "0", "kind", "PERSON", "name", text(name)));
  }

  private void direct(String path) {
    var recorded = scene.casePath(part + "/veroorzakers");
    var subject = found(owner().get(recorded).body(), "/dossiers/([0-9a-f-]{36})");
    var link = found(owner().get(path).body(), "action=\"([^\"]+/veroorzaker)\"");
    send(Persona.OWNER, link, Map.of("veroorzaker", subject));
  }

  private void reportToThePolice() {
    endWait();
    var facts =
        Map.of(
            "shown", "0",
            "promise", scene.file().promise(Persona.AFFECTED).toString(),
            "facts", "THREAT.THREAT_KILL");
    send(Persona.OWNER, scene.casePath(part + "/politie/feiten"), facts);
    makePoliceFile();
    keep("POLICE_REPORT", Map.of("doneBy", LocalDate.now(ZONE).toString()));
    keep(
        "POLICE_REPORT_DONE",
        Map.of(
            "doneOn",
            LocalDate.now(ZONE).toString(),
            "who",
            text("A. Secretaris"),
            "reference",
            text("PL1500")));
  }

  /** Whoever answers for the case ends that the damage waits. */
  private void endWait() {
    var damage = scene.casePath("/beloften/" + scene.file().promise(Persona.AFFECTED));
    var today = LocalDate.now(ZONE);
    var wait =
        Map.of(
            "version", version(owner().get(damage).body()),
            "whom", "OTHER",
            "until", today.plusDays(9).toString(),
            "words", text("De verzekeraar belt nog"));
    send(Persona.OWNER, damage + "/wachten", wait);
    var page = damage + "/wachttijd";
    var end =
        Map.of(
            "version", version(scene.as(Persona.RESPONSIBLE).get(page).body()),
            "day", today.plusDays(2).toString(),
            "words", text("Wacht niet langer"));
    send(Persona.RESPONSIBLE, page, end);
  }

  private void complain() {
    send(
        Persona.AFFECTED,
        scene.path("/mijn/" + scene.file().number() + "/klacht/bekend"),
        Map.of("knownOn", LocalDate.now(ZONE).toString()));
    send(
        Persona.AFFECTED,
        scene.path("/mijn/" + scene.file().number() + "/klacht"),
        Map.of(
            "complaint", form(),
            "way", "SPOKEN",
            "madeOn", LocalDate.now(ZONE).toString(),
            "place", text("Bureau Noord"),
            "reference", text("PL0100")));
  }

  private void makePoliceFile() {
    var path = scene.casePath(part + "/politie/stuk");
    send(
        Persona.OWNER,
        path,
        Map.of(
            "shown",
            "0",
            "address",
            "Plein 1, Duindrecht",
            "companion",
            text("A. Collega gaat mee"),
            "reach",
            text("Bel op het werk"),
            "filer",
            text("M. Duinhof, griffier"),
            "added[OCCASION]",
            text("Een afgewezen aanvraag")));
    send(Persona.OWNER, path + "/maken", Map.of());
  }

  private void hearFromThePolice() {
    var today = LocalDate.now(ZONE);
    var fields = new LinkedHashMap<String, String>();
    fields.put("step", form());
    fields.put("kind", "DROPPED");
    fields.put("on", today.toString());
    fields.put("station", text("Basisteam Noord"));
    fields.put("number", text("PL1501"));
    fields.put("person", text("Hoofdagent Slot"));
    fields.put("words", text("Te weinig bewijs"));
    fields.put("quiet", "true");
    fields.put("quietUntil", today.toString());
    fields.put("quietReason", text("De verdachte weet het nog niet"));
    send(Persona.OWNER, scene.casePath(part + "/politie"), fields);
    send(
        Persona.OWNER,
        scene.casePath(part + "/politie"),
        Map.of(
            "step", form(),
            "kind", "HEARD",
            "on", today.toString(),
            "request", text("De originele mail"),
            "requestBy", today.toString()));
  }

  /** The affected states a loss, and the owner what came back of it. */
  private void claimDamage() {
    var today = LocalDate.now(ZONE).toString();
    var own = scene.path("/mijn/" + scene.file().number() + "/schade");
    var loss =
        Map.of(
            "item", form(),
            "version", "0",
            "claimant", "AFFECTED",
            "kind", "GOODS",
            "amount", "300,00",
            "words", text("Jas gescheurd"),
            "proof", text("Bon in de la"));
    send(Persona.AFFECTED, own, loss);
    var claim = scene.casePath(part + "/schade/vordering/getroffene");
    var decided = Map.of("choice", "AFFECTED", "words", text("Zij verhaalt zelf"));
    send(Persona.OWNER, claim + "/besluit", decided);
    send(
        Persona.OWNER,
        claim + "/stand",
        Map.of(
            "version",
            version(owner().get(claim).body()),
            "insurerToldOn",
            today,
            "received",
            "300",
            "advanced",
            "100",
            "ground",
            text("Regeling voorschot"),
            "number",
            text("FIN-2026")));
    send(Persona.OWNER, claim + "/weg/brief", Map.of("version", "0", "doneOn", today));
  }

  private void keep(String kind, Map<String, String> more) {
    var promise =
        Database.uuid(
            "select id from promise where part_id = '"
                + scene.file().part(Persona.AFFECTED)
                + "' and state in ('OPEN', 'WAITING') and kind = '"
                + kind
                + "'");
    var path = scene.casePath("/beloften/" + promise);
    var fields = new LinkedHashMap<>(more);
    fields.put("version", found(owner().get(path).body(), "name=\"version\" value=\"(\\d+)\""));
    fields.put("onBehalfOf", "ORGANISATION");
    fields.put("withoutOthers", "true");
    fields.put("words", text("Met domicilie op het stadhuis"));
    send(Persona.OWNER, path + "/nakomen", fields);
  }

  private void settleAndClose() {
    explainAll(Persona.OWNER);
    var closing = owner().get(scene.casePath(part + "/sluiten")).body();
    send(
        Persona.OWNER,
        scene.casePath(part + "/sluiten"),
        Map.of(
            "version",
            version(closing),
            "outcome",
            "HANDLED",
            "confirmed",
            "true",
            "words",
            text("Het is afgerond")));
    var opening = owner().get(scene.casePath(part + "/heropenen")).body();
    send(
        Persona.OWNER,
        scene.casePath(part + "/heropenen"),
        Map.of(
            "version", version(opening),
            "words", text("Hij is terug")));
  }

  private void keepView() {
    send(
        Persona.OWNER,
        scene.path("/incidenten/weergaven"),
        Map.of(
            "view", form(),
            "name", text("Alles van De heer Dreiger"),
            "filter", "stand=OPEN"));
  }

  private void search() {
    for (var words :
        List.of(
            text("Gebeld over de aangifte"),
            text("De heer Dreiger"),
            "0612345678",
            scene.mark() + "@dreiger.example",
            text("Onbekende Inhuur"))) {
      search(words);
    }
  }

  private void search(String words) {
    var fields = Map.of("words", words);
    var answer = owner().post(scene.path("/incidenten/zoeken"), fields);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }
}
