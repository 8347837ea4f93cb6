// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A council to which somebody did something, and whoever handles it. */
@TestComponent
public class SubjectGround {

  @Autowired public Incidents incidents;
  @Autowired Subjects subjects;
  @Autowired SubjectLinks links;
  @Autowired Dossiers dossiers;
  @Autowired public CaseViews views;
  @Autowired public AccessControl access;
  @Autowired public People people;
  @Autowired public Viewers viewers;
  @Autowired ReportGround ground;
  @Autowired TransactionTemplate transactions;
  @Autowired public JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired HandlingService handling;

  /** A part of a case that somebody handles. */
  public record Part(String number, PartId id, Viewer handler) {}

  public ReportGround.Town town() {
    return ground.town();
  }

  public Part reported(Viewer affected, Viewer handler, LocalDate day) {
    var told = List.of(Registration.ReportedPerson.known(affected.position().orElseThrow()));
    var registration =
        new Registration(affected.person(), Lane.OPEN, day, "email", false, told, List.of());
    var number = transactions.execute(status -> incidents.register(registration).number());
    var entered = access.authorize(handler, number, Action.READ, Purpose.HANDLING);
    return new Part(number, entered.parts(Action.READ).getFirst().id(), handler);
  }

  public CaseAccess enter(Part part) {
    return enter(part, part.handler());
  }

  public CaseAccess enter(Part part, Viewer viewer) {
    return access.authorize(viewer, part.number(), Action.READ_SUBJECT, Purpose.HANDLING);
  }

  public SubjectId recorded(Part part, String name) {
    return recorded(part, SubjectKind.PERSON, SubjectDetails.ofName(name));
  }

  public SubjectId recorded(Part part, SubjectKind kind, SubjectDetails details) {
    var id = new SubjectId(UUID.randomUUID());
    subjects.record(enter(part), part.id(), id, kind, details);
    return id;
  }

  List<SubjectLinks.Candidate> candidates(Part part, SubjectId id) {
    var entered = enter(part);
    var subject =
        subjects.list(entered, part.id()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    return links.listCandidates(entered, subject);
  }

  public void link(Part part, SubjectId id, SubjectId other) {
    links.link(enter(part), part.id(), id, other);
  }

  void unlink(Part part, SubjectId id, SubjectId other) {
    links.unlink(enter(part), part.id(), id, other);
  }

  List<String> numbers(Viewer viewer, SubjectId id) {
    return dossiers.getDossier(viewer, id).lines().stream()
        .map(Dossiers.DossierIncident::number)
        .toList();
  }

  CaseView.PartView seen(Part part) {
    return views
        .getForHandler(
            access.authorize(part.handler(), part.number(), Action.READ, Purpose.HANDLING))
        .parts()
        .getFirst();
  }

  public List<EntryKind> timeline(Part part) {
    return views
        .getForHandler(
            access.authorize(part.handler(), part.number(), Action.READ, Purpose.HANDLING))
        .timeline()
        .stream()
        .map(CaseView.Line::kind)
        .toList();
  }

  @Nullable
  public Promise policeReport(Part part) {
    return seen(part).promises().stream()
        .filter(promise -> promise.kind().equals(PromiseKind.POLICE_REPORT))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** The same person with one office more. */
  public Viewer with(Viewer viewer, OfficeKind kind) {
    people.addOffice(viewer.person(), kind, null, LocalDate.of(2020, 1, 1));
    return viewers.find(viewer.account()).orElseThrow();
  }

  /** Somebody more in town, with an office for all of it. */
  public Viewer newcomer(
      ReportGround.Town town, String name, BodyKind body, @Nullable OfficeKind office) {
    var mail = ReportGround.mail(town.organisation().slug(), name);
    var person = people.add(name, mail, Locale.of("nl")).id();
    people.addPosition(person, body, "civil-servant", null, LocalDate.of(2020, 1, 1));
    if (office != null) {
      people.addOffice(person, office, null, LocalDate.of(2020, 1, 1));
    }
    accounts.add(IncidentFixtures.account(accounts, mail), person);
    return viewers.find(accounts.accountOf(person).orElseThrow()).orElseThrow();
  }

  /** What stands in the table, whoever looks; empty outside its organisation. */
  public String column(String name, Part part) {
    var sql = "select %s from case_part where part_id = '%s'".formatted(name, part.id().value());
    return Database.text(sql);
  }

  public void within(ReportGround.Town town, Runnable work) {
    CurrentOrganisation.runIn(town.organisation().id(), work);
  }

  public <T> T in(ReportGround.Town town, Callable<T> work) {
    return town.in(work);
  }

  /** Records that the affected wants nothing, unless they were asked before. */
  void askedForNothing(Part part) {
    if (seen(part).affected().askedAt() == null) {
      askedAboutReport(part, Wish.NO);
    }
  }

  /** Records what the affected says about a police report; they want nothing else. */
  public void askedAboutReport(Part part, Wish wish) {
    handling.recordAskedWishes(
        enter(part),
        part.id(),
        seen(part).affected().version(),
        new Wishes(
            Wish.NO, wish, Wish.NO, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null));
  }
}
