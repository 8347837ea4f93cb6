// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.handling.ExemptionService;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.acting.Meeting;
import nl.rugdekking.register.acting.Meetings;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

// More than 300 lines, because it reaches each situation by the real verbs, one after another.
/** A counter clerk was threatened; the team manager handles it. Reached by the real verbs. */
@TestComponent
public class ResponseFixtures {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Viewers viewers;
  @Autowired AccessControl access;
  @Autowired Incidents incidents;
  @Autowired HandlingService handling;
  @Autowired ExemptionService exemptions;
  @Autowired public Promises promises;
  @Autowired Responses responses;
  @Autowired Meetings meetings;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  /** A case in an organisation of its own, so that tests never meet. */
  public record Scene(
      OrganisationId organisation, String slug, UUID manager, String login, String number) {

    public <T> T in(Supplier<T> work) {
      return CurrentOrganisation.<T, RuntimeException>callIn(organisation, work::get);
    }
  }

  Scene reported() {
    return reported(OrganisationKind.MUNICIPALITY);
  }

  private Scene reported(OrganisationKind kind) {
    var slug = "proef-" + UUID.randomUUID().toString().substring(0, 12);
    var organisation = organisations.setUp(slug, "Proefgemeente", kind, false);
    return CurrentOrganisation.<Scene, RuntimeException>callIn(
        organisation.id(), () -> reportedIn(organisation.id(), slug));
  }

  private Scene reportedIn(OrganisationId organisation, String slug) {
    var manager = people.add("Mila Teamleider", slug + "@manager.example", Locale.of("nl"));
    people.addPosition(manager.id(), BodyKind.ORGANISATION, "team-manager", null, LONG_AGO);
    var clerk = addClerk(slug, BodyKind.ORGANISATION, "counter-clerk", manager.id());
    return register(organisation, slug, manager, clerk, List.of());
  }

  /**
   * A case against somebody of here, with this position: a person beside both lines handles it, and
   * the affected wants a response.
   */
  Scene against(BodyKind body, String title) {
    var slug = "proef-" + UUID.randomUUID().toString().substring(0, 12);
    var organisation =
        organisations.setUp(slug, "Proefgemeente", OrganisationKind.MUNICIPALITY, false);
    var scene =
        CurrentOrganisation.<Scene, RuntimeException>callIn(
            organisation.id(), () -> accusedIn(organisation.id(), slug, body, title));
    ask(scene, Wish.YES, PoliceAdvice.GO_AHEAD);
    return scene;
  }

  private Scene accusedIn(OrganisationId organisation, String slug, BodyKind body, String title) {
    var handler = people.add("Puck Personeelsadviseur", slug + "@hr.example", Locale.of("nl"));
    people.addPosition(handler.id(), BodyKind.ORGANISATION, "civil-servant", null, LONG_AGO);
    if (title.equals("alderman") || title.equals("mayor")) {
      people.addOffice(handler.id(), OfficeKind.FALLBACK, null, LONG_AGO);
    } else {
      people.addOffice(handler.id(), OfficeKind.CASE_OWNER, BodyKind.ORGANISATION, LONG_AGO);
      people.addOffice(handler.id(), OfficeKind.CASE_OWNER, BodyKind.COUNCIL, LONG_AGO);
    }
    var accused = people.add("Ali Aangewezen", slug + "@accused.example", Locale.of("nl"));
    people.addPosition(accused.id(), body, title, null, LONG_AGO);
    var clerk = addClerk(slug, BodyKind.ORGANISATION, "counter-clerk", null);
    return register(organisation, slug, handler, clerk, List.of(accused.id()));
  }

  /** A case of the mayor, of whom somebody else handles what happens. */
  Scene ofMayor() {
    var slug = "proef-" + UUID.randomUUID().toString().substring(0, 12);
    var organisation =
        organisations.setUp(slug, "Proefgemeente", OrganisationKind.MUNICIPALITY, false);
    return CurrentOrganisation.<Scene, RuntimeException>callIn(
        organisation.id(),
        () -> {
          var handler = people.add("Sil Secretaris", slug + "@owner.example", Locale.of("nl"));
          people.addPosition(handler.id(), BodyKind.ORGANISATION, "secretary", null, LONG_AGO);
          people.addOffice(handler.id(), OfficeKind.CASE_OWNER, BodyKind.MAYOR, LONG_AGO);
          var mayor = addClerk(slug, BodyKind.MAYOR, "mayor", null);
          return register(organisation.id(), slug, handler, mayor, List.of());
        });
  }

  private Position addClerk(String slug, BodyKind body, String title, @Nullable PersonId manager) {
    var affected = people.add("Bo Baliemens", slug + "@clerk.example", Locale.of("nl"));
    people.addPosition(affected.id(), body, title, manager, LONG_AGO);
    return new Position(affected.id(), body, title, manager);
  }

  private Scene register(
      OrganisationId organisation,
      String slug,
      Person handler,
      Position affected,
      List<PersonId> accused) {
    var account = IncidentFixtures.account(accounts, handler.email());
    accounts.add(account, handler.id());
    var told = Registration.ReportedPerson.known(affected);
    var registered =
        transactions.execute(
            status ->
                incidents.register(
                    new Registration(
                        affected.person(), Lane.OPEN, null, null, false, List.of(told), accused)));
    return new Scene(organisation, slug, account.id(), handler.email(), registered.number());
  }

  /** The same person was hit the day before too, which is reported only now. */
  void reportEarlierAct(Scene scene) {
    scene.in(
        () -> {
          var affected = people.findExactly(scene.slug() + "@clerk.example").orElseThrow().id();
          var told = Registration.ReportedPerson.known(people.positions(affected).getFirst());
          var yesterday = responses.today().minusDays(1);
          return transactions.execute(
              status ->
                  incidents.register(
                      new Registration(
                          affected, Lane.OPEN, yesterday, null, false, List.of(told), List.of())));
        });
  }

  /** Makes one dossier of whoever did something in each of the cases. */
  void linkPerpetrators(Scene scene) {
    var here = "(select id from organisation where slug = '%s')".formatted(scene.slug());
    Database.change(
        "insert into subject (organisation_id, id, incident_id, part_id, kind, key_id, recorded_at)"
            + " select organisation_id, gen_random_uuid(), incident_id, part_id, 'UNKNOWN', key_id,"
            + " now() from affected where organisation_id = "
            + here);
    Database.change(
        "insert into subject_link (organisation_id, subject_id, other_id, linked_at, linked_by)"
            + " select s.organisation_id, s.id, o.id, now(), (select id from person p"
            + " where p.organisation_id = s.organisation_id limit 1) from subject s join subject o"
            + " on o.organisation_id = s.organisation_id and o.id <> s.id"
            + " where s.organisation_id = "
            + here);
  }

  /** Makes an account for the affected person, and returns their login. */
  public String affectedLogin(Scene scene) {
    var login = scene.slug() + "@clerk.example";
    scene.in(
        () -> {
          var affected = people.findExactly(login).orElseThrow().id();
          accounts.add(IncidentFixtures.account(accounts, login), affected);
          return true;
        });
    return login;
  }

  /** Records in which meeting it happened. */
  void meet(Scene scene, @Nullable Meeting meeting) {
    scene.in(
        () -> {
          meetings.record(enter(scene), part(scene), affectedVersion(scene), meeting);
          return true;
        });
  }

  /** The affected wants a response, and danger and police advice are known. */
  public Scene asked() {
    var scene = reported();
    ask(scene, Wish.YES, PoliceAdvice.GO_AHEAD);
    return scene;
  }

  void recordDanger(Scene scene) {
    scene.in(
        () -> {
          exemptions.recordDanger(
              enter(scene),
              part(scene),
              affectedVersion(scene),
              VisibleAct.RESPONSE,
              "De beveiliging zette hem buiten");
          return true;
        });
  }

  void ask(Scene scene, Wish response, PoliceAdvice advice) {
    scene.in(
        () -> {
          var entered = enter(scene);
          var affected = affectedVersion(scene);
          handling.recordAskedWishes(
              entered,
              part(scene),
              affected,
              new Wishes(response, Wish.NO, Wish.NO, Wish.NO, Danger.NONE, advice, null, null));
          return true;
        });
  }

  Responses.Execution execution() {
    return new Responses.Execution(responses.today().plusDays(7), false, null);
  }

  private int affectedVersion(Scene scene) {
    return responses.getOverview(enter(scene), part(scene)).affected().version();
  }

  public CaseAccess enter(Scene scene) {
    return scene.in(
        () ->
            access.authorize(
                viewers.find(scene.manager()).orElseThrow(),
                scene.number(),
                Action.READ,
                Purpose.HANDLING));
  }

  public PartId part(Scene scene) {
    return enter(scene).parts(Action.READ).getFirst().id();
  }

  /** The response promise, settled or not. */
  public Promise promise(Scene scene) {
    return scene.in(
        () ->
            transactions.execute(
                status ->
                    promises.list(part(scene)).stream()
                        .filter(promise -> promise.kind().equals(PromiseKind.RESPONSE))
                        .findFirst()
                        .orElseThrow()));
  }

  /** Decides a ban under a new id, as the form that shows this version would. */
  ResponseId decide(Scene scene, int version) {
    return decide(
        scene,
        version,
        Measure.of(
            Proposals.complete(MeasureKind.BUILDING_BAN, responses.today()), responses.today()));
  }

  /** The same perpetrator acted in a meeting of the council before, and did so there again. */
  public Scene repeatedInCouncil() {
    return repeatedInCouncil(OrganisationKind.MUNICIPALITY);
  }

  Scene repeatedInCouncil(OrganisationKind kind) {
    var scene = reported(kind);
    ask(scene, Wish.YES, PoliceAdvice.GO_AHEAD);
    meet(scene, new Meeting(Meeting.Kind.COUNCIL, false));
    reportEarlierAct(scene);
    linkPerpetrators(scene);
    return scene;
  }

  /** Decides a complete measure of this kind. */
  public ResponseId decide(Scene scene, MeasureKind kind) {
    return decide(scene, kind, kind.natures().getFirst());
  }

  public ResponseId decide(Scene scene, MeasureKind kind, LegalNature nature) {
    var today = responses.today();
    return decide(
        scene,
        promise(scene).version(),
        Measure.of(Proposals.complete(kind, nature, today), today));
  }

  ResponseId decide(Scene scene, int version, Measure measure) {
    var id = new ResponseId(Ids.timeOrdered());
    scene.in(
        () -> {
          responses.decide(enter(scene), part(scene), id, version, measure, execution());
          return id;
        });
    return id;
  }

  List<Response> decided(Scene scene) {
    return scene.in(() -> responses.getOverview(enter(scene), part(scene)).decided());
  }

  public int count(Scene scene, String sql) {
    return inTransaction(scene, () -> jdbc.sql(sql).query(Integer.class).single());
  }

  public <T> T inTransaction(Scene scene, Supplier<T> work) {
    return scene.in(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
