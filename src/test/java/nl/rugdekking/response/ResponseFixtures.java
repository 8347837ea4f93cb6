// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
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
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
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
import nl.rugdekking.signin.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A counter clerk was threatened; the team manager handles it. Reached by the real verbs. */
@TestComponent
class ResponseFixtures {

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Viewers viewers;
  @Autowired AccessControl access;
  @Autowired Incidents incidents;
  @Autowired HandlingService handling;
  @Autowired Promises promises;
  @Autowired Responses responses;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  /** A case in an organisation of its own, so that tests never meet. */
  record Scene(
      OrganisationId organisation, String slug, UUID manager, String login, String number) {

    <T> T in(Supplier<T> work) {
      return CurrentOrganisation.<T, RuntimeException>callIn(organisation, work::get);
    }
  }

  Scene reported() {
    var slug = "proef-" + UUID.randomUUID().toString().substring(0, 12);
    var organisation =
        organisations.setUp(slug, "Proefgemeente", OrganisationKind.MUNICIPALITY, false);
    return CurrentOrganisation.<Scene, RuntimeException>callIn(
        organisation.id(), () -> reportedIn(organisation.id(), slug));
  }

  private Scene reportedIn(OrganisationId organisation, String slug) {
    var from = LocalDate.of(2020, 1, 1);
    var manager = people.add("Mila Teamleider", slug + "@manager.example", Locale.of("nl"));
    var clerk = people.add("Bo Baliemens", slug + "@clerk.example", Locale.of("nl"));
    people.addPosition(manager.id(), BodyKind.ORGANISATION, "team-manager", null, from);
    people.addPosition(clerk.id(), BodyKind.ORGANISATION, "counter-clerk", manager.id(), from);
    var account = IncidentFixtures.account(accounts, manager.email());
    accounts.add(account, manager.id());
    var position = new Position(clerk.id(), BodyKind.ORGANISATION, "counter-clerk", manager.id());
    var told = Registration.ReportedPerson.known(position);
    var registered =
        transactions.execute(
            status ->
                incidents.register(
                    new Registration(
                        clerk.id(), Lane.OPEN, null, null, false, List.of(told), List.of())));
    return new Scene(organisation, slug, account.id(), manager.email(), registered.number());
  }

  /** The affected wants a response, and danger and police advice are known. */
  Scene asked() {
    var scene = reported();
    ask(scene, Wish.YES, PoliceAdvice.GO_AHEAD);
    return scene;
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

  Responses.Doing doing() {
    return new Responses.Doing(responses.today().plusDays(7), false);
  }

  private int affectedVersion(Scene scene) {
    return responses.getOverview(enter(scene), part(scene)).affected().version();
  }

  CaseAccess enter(Scene scene) {
    return scene.in(
        () ->
            access.authorize(
                viewers.find(scene.manager()).orElseThrow(),
                scene.number(),
                Action.READ,
                Purpose.HANDLING));
  }

  PartId part(Scene scene) {
    return enter(scene).parts(Action.READ).getFirst().id();
  }

  /** The response promise, settled or not. */
  Promise promise(Scene scene) {
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

  ResponseId decide(Scene scene, int version, Measure measure) {
    var id = new ResponseId(Ids.timeOrdered());
    scene.in(
        () -> {
          responses.decide(enter(scene), part(scene), id, version, measure, doing());
          return id;
        });
    return id;
  }

  List<Response> decided(Scene scene) {
    return scene.in(() -> responses.getOverview(enter(scene), part(scene)).decided());
  }

  int count(Scene scene, String sql) {
    return inTransaction(scene, () -> jdbc.sql(sql).query(Integer.class).single());
  }

  <T> T inTransaction(Scene scene, Supplier<T> work) {
    return scene.in(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
