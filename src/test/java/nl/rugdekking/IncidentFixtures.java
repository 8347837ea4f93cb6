// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.organisation.Organisation;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

// More than 300 lines, because everybody who could have to do with a case is made here.
/**
 * A councillor and a counter clerk were threatened; a colleague tells of it, and another colleague
 * is accused. Everybody who could have to do with it exists, in an organisation of its own. Reached
 * through the pages, except that a colleague is accused: that has no page yet.
 */
@TestComponent
public class IncidentFixtures {

  public static final String PASSWORD = "een-lang-wachtwoord";
  // A piece of an id may look like a number: it has a letter, digit or dash on at least one side.
  private static final String NUMBER = "(?<![0-9a-z-])(\\d{4}-[0-9A-Z]{4,})(?![0-9a-z-])";

  /** Who they are to the case; the names are what they do. */
  public enum Persona {
    AFFECTED,
    OTHER_AFFECTED,
    TRUSTED,
    REPORTER,
    OWNER,
    OTHER_OWNER,
    RESPONSIBLE,
    DEPUTY,
    COORDINATOR,
    ADVISER,
    CARE_GIVER,
    PROMISE_OWNER,
    FALLBACK,
    ACCUSED,
    LINE_OF_AFFECTED,
    LINE_OF_ACCUSED,
    ADMINISTRATOR,
    PRIVACY_OFFICER,
    DUTY_OFFICER,
    CALLED,
    UNRELATED,
    STRANGER,
    NOBODY
  }

  /**
   * @param other another organisation, set up at first use
   * @param mark stands in every name and every text that a person typed
   */
  public record Scene(
      Organisation organisation,
      Supplier<Organisation> other,
      String mark,
      int port,
      Map<Persona, PersonId> people,
      Map<Persona, Visitor> visitors,
      Case file) {

    /** Another organisation, of which {@link Persona#STRANGER} is a member. */
    public Organisation elsewhere() {
      return other.get();
    }

    /** Signed in at first use, where they are a member. */
    public Visitor as(Persona persona) {
      return visitors.computeIfAbsent(persona, this::comeIn);
    }

    /** Somebody who gave their password, and no second step yet. */
    public Visitor withPassword(Persona persona) {
      return new Visitor(port)
          .signInWithPassword(organisation.slug(), login(this, persona), PASSWORD);
    }

    private Visitor comeIn(Persona persona) {
      var visitor = new Visitor(port);
      if (persona == Persona.NOBODY) {
        visitor.get(path("/inloggen"));
        return visitor;
      }
      var where = persona == Persona.STRANGER ? elsewhere() : organisation;
      return visitor.comeIn(where.slug(), login(this, persona));
    }

    public PersonId person(Persona persona) {
      if (persona == Persona.STRANGER) {
        elsewhere();
      }
      return Objects.requireNonNull(people.get(persona));
    }

    public String path(String path) {
      return "/" + organisation.slug() + path;
    }

    public String casePath(String path) {
      return path("/incidenten/" + file.number() + path);
    }

    /**
     * Sends a report of what happened to this person today, unless the fields say otherwise. How or
     * where it happened is told after it, as the form does not ask for it without danger.
     */
    public UUID report(Persona by, Map<String, String> more) {
      var id = UUID.randomUUID();
      var fields =
          new HashMap<>(
              Map.of("concept", id.toString(), "words", "Het was weer raak", "day", "TODAY"));
      fields.put("whom", "ME");
      fields.putAll(more);
      var channel = fields.remove("channel");
      var place = fields.containsKey("danger") ? null : fields.remove("place");
      as(by).get(path("/melden"));
      location(as(by).post(path("/melden"), fields));
      if (channel != null && !channel.isEmpty()) {
        tell(by, id, "kanaal", Map.of("choice", channel));
      }
      if (place != null) {
        tell(by, id, "plaats", Map.of("details[place]", place));
      }
      Database.endHolds();
      return id;
    }

    /** Answers a question about a report for the first time. */
    public void tell(Persona by, UUID report, String question, Map<String, String> answer) {
      var fields = new HashMap<>(answer);
      fields.put("form", UUID.randomUUID().toString());
      fields.put("version", "0");
      location(as(by).post(path("/meldingen/" + report + "/meer/" + question), fields));
    }

    /** The number under which this report is handled; the page of a talk does not show it. */
    public String number(Persona by, UUID report) {
      return Database.texts(
              "select f.handled_as from report r join case_file f"
                  + " on f.organisation_id = r.organisation_id and f.incident_id = r.incident_id"
                  + " where r.id = '%s' and r.reporter_id = '%s'"
                      .formatted(report, person(by).value()))
          .getFirst();
    }
  }

  /** The case as the pages show it; parts by whose they are. */
  public record Case(
      String number,
      IncidentId incident,
      UUID report,
      UUID evidence,
      Map<Persona, UUID> parts,
      Map<Persona, UUID> promises) {

    /** The aftercare of the councillor, which was given to {@link Persona#PROMISE_OWNER}. */
    public UUID givenPromise() {
      return Database.uuid(
          "select id from promise where kind = 'AFTERCARE' and part_id = '"
              + part(Persona.AFFECTED)
              + "'");
    }

    public UUID part(Persona affected) {
      return Objects.requireNonNull(parts.get(affected));
    }

    public UUID promise(Persona affected) {
      return Objects.requireNonNull(promises.get(affected));
    }
  }

  @Autowired Organisations organisations;
  @Autowired SceneCast cast;
  @Autowired CaseAssignments cases;
  @Autowired TransactionTemplate transactions;
  @Autowired Environment environment;

  public Scene twoAffected() {
    var mark = "kanarie" + randomLetters();
    var organisation = town();
    var people = new EnumMap<Persona, PersonId>(Persona.class);
    var other =
        SingletonSupplier.of(
            () -> {
              var elsewhere = town();
              people.put(Persona.STRANGER, cast.addStranger(elsewhere, mark));
              return elsewhere;
            });
    var scene =
        new Scene(organisation, other, mark, port(), people, new EnumMap<>(Persona.class), NO_CASE);
    CurrentOrganisation.runIn(
        organisation.id(), () -> transactions.executeWithoutResult(status -> cast.populate(scene)));
    var reported = report(scene);
    CurrentOrganisation.runIn(
        organisation.id(),
        () ->
            transactions.executeWithoutResult(
                status -> cases.accuse(reported.incident(), scene.person(Persona.ACCUSED))));
    trust(scene, reported);
    call(scene, reported);
    givePromise(scene, reported);
    return new Scene(organisation, other, mark, port(), people, scene.visitors(), reported);
  }

  private static void givePromise(Scene scene, Case reported) {
    var path = "/incidenten/" + reported.number() + "/beloften/" + reported.givenPromise();
    var fields = Map.of("to", "OTHER", "who", name(scene, Persona.PROMISE_OWNER));
    location(scene.as(Persona.OWNER).post(scene.path(path + "/overdragen"), fields));
  }

  private static final Case NO_CASE =
      new Case(
          "", new IncidentId(new UUID(0, 0)), new UUID(0, 0), new UUID(0, 0), Map.of(), Map.of());

  public static String login(Scene scene, Persona persona) {
    return login(scene.mark(), persona);
  }

  static String login(String mark, Persona persona) {
    return persona.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@" + mark + ".example";
  }

  public static String name(Scene scene, Persona persona) {
    return name(scene.mark(), persona);
  }

  static String name(String mark, Persona persona) {
    return persona.name().charAt(0)
        + persona.name().substring(1).toLowerCase(Locale.ROOT).replace('_', '-')
        + " "
        + mark;
  }

  // Letters alone: a digit would split the mark in a name into words, some of them initials.
  private static String randomLetters() {
    var signs = UUID.randomUUID().toString().substring(0, 8).chars();
    return signs
        .mapToObj(sign -> Character.toString('a' + Character.digit(sign, 16)))
        .collect(Collectors.joining());
  }

  private static @Nullable String hashed;

  /** An account with the password of all: hashed once, since that is made to take long. */
  public static Accounts.NewAccount account(Accounts accounts, String login) {
    if (hashed == null) {
      hashed = accounts.prepare(login, PASSWORD, Accounts.Kind.MEMBER).hash();
    }
    return new Accounts.NewAccount(Ids.timeOrdered(), login, hashed, Accounts.Kind.MEMBER);
  }

  private Organisation town() {
    var slug = "muurdam-" + UUID.randomUUID().toString().substring(0, 8);
    return organisations.setUp(slug, "Gemeente Muurdam", OrganisationKind.MUNICIPALITY, false);
  }

  private int port() {
    return Objects.requireNonNull(environment.getProperty("local.server.port", Integer.class));
  }

  private Case report(Scene scene) {
    var mark = scene.mark();
    var reporter = scene.as(Persona.REPORTER);
    var fields = new HashMap<String, String>();
    fields.put("concept", UUID.randomUUID().toString());
    fields.put("words", "Zij werden bedreigd bij de balie " + mark);
    fields.put("day", "TODAY");
    fields.put("whom", "OTHER");
    fields.put("names", name(scene, Persona.AFFECTED) + "\n" + name(scene, Persona.OTHER_AFFECTED));
    reporter.get(scene.path("/melden"));
    var sent =
        reporter.post(scene.path("/melden"), fields, "foto " + mark + ".png", Pictures.png(32, 32));
    var report = UUID.fromString(last(location(sent)));
    var page = reporter.get(scene.path("/meldingen/" + report)).body();
    var evidence = UUID.fromString(found(page, "/meldingen/" + report + "/bewijs/([0-9a-f-]{36})"));
    var number = numberIn(page);
    Database.endHolds();
    return parts(scene, number, report, evidence);
  }

  private static Case parts(Scene scene, String number, UUID report, UUID evidence) {
    var parts = new EnumMap<Persona, UUID>(Persona.class);
    var promises = new EnumMap<Persona, UUID>(Persona.class);
    var base = scene.path("/incidenten/" + number);
    // before anybody is accused the counter clerk's manager handles that part
    for (var whose :
        List.of(
            Map.entry(Persona.AFFECTED, Persona.OWNER),
            Map.entry(Persona.OTHER_AFFECTED, Persona.LINE_OF_AFFECTED))) {
      var page = scene.as(whose.getValue()).get(base).body();
      parts.put(whose.getKey(), UUID.fromString(found(page, "/getroffenen/([0-9a-f-]{36})/")));
      var part = parts.get(whose.getKey());
      promises.put(
          whose.getKey(),
          Database.uuid(
              "select id from promise where kind = 'DAMAGE' and part_id = '" + part + "'"));
    }
    var incident = Database.uuid("select incident_id from report where id = '" + report + "'");
    return new Case(number, new IncidentId(incident), report, evidence, parts, promises);
  }

  private static void trust(Scene scene, Case reported) {
    var path = scene.path("/mijn/" + reported.number() + "/meelezers");
    var answer = scene.as(Persona.AFFECTED).post(path, Map.of("who", name(scene, Persona.TRUSTED)));
    location(answer);
  }

  /** For the councillor's part, as an alarm does it. */
  private void call(Scene scene, Case reported) {
    var part = new PartId(reported.part(Persona.AFFECTED));
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            transactions.executeWithoutResult(
                status ->
                    cases.addDangerReader(cases.getPart(part), scene.person(Persona.CALLED))));
  }

  /** Where a form that was taken leads. */
  public static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .filter(found -> answer.statusCode() / 100 == 3)
        .orElseThrow(() -> new IllegalStateException(answer.statusCode() + "\n" + answer.body()));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The first number of a case on a page. */
  public static String numberIn(String page) {
    return found(page, NUMBER);
  }

  public static String found(String page, String pattern) {
    // Above what the page is about stands the bar, which may warn of another case.
    var main = Math.max(0, page.indexOf("<main"));
    var matcher = Pattern.compile(pattern).matcher(page);
    if (!matcher.find(main) && !matcher.find(0)) {
      throw new IllegalStateException(pattern + " is not in\n" + page);
    }
    return Objects.requireNonNull(matcher.group(1));
  }
}
