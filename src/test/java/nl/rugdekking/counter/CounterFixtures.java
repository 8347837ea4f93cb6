// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.organisation.sites.Sites;
import nl.rugdekking.outgoing.LetterAddress;
import nl.rugdekking.outgoing.LetterPosting;
import nl.rugdekking.outgoing.LetterWriting;
import nl.rugdekking.outgoing.Posting;
import nl.rugdekking.outgoing.PostingWay;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.Measure;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Proposal;
import nl.rugdekking.response.Proposal.Facts;
import nl.rugdekking.response.Proposal.Hearing;
import nl.rugdekking.response.Proposal.MeasureTarget;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.response.Proposal.Reach;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.ResponseFixtures.Scene;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import nl.rugdekking.signin.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A site with somebody who works there, and measures with a mark in each sealed field. */
@TestComponent
public class CounterFixtures {

  /** Stands in each field that the page of a site must not show. */
  static final String MARK = "Kanarie";

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired ResponseFixtures measures;
  @Autowired Responses responses;
  @Autowired Sites sites;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired LetterWriting writing;
  @Autowired LetterPosting posting;
  @Autowired CounterChoices choices;

  /** Adds a site. */
  public Site site(Scene scene, String name, SiteKind kind) {
    var site = new Site(Ids.timeOrdered(), name, "Kade 1", kind, null);
    return measures.inTransaction(
        scene,
        () -> {
          sites.add(site);
          return site;
        });
  }

  /** Adds somebody with an account who works at this site, and returns their login. */
  public String worker(Scene scene, Site site) {
    var login = scene.slug() + "@" + Ids.timeOrdered().toString() + ".example";
    return measures.inTransaction(
        scene,
        () -> {
          var worker = people.add("Wim Werker", login, Locale.of("nl")).id();
          people.addPosition(worker, BodyKind.ORGANISATION, "civil-servant", null, LONG_AGO);
          accounts.add(IncidentFixtures.account(accounts, login), worker);
          sites.addPerson(site.id(), worker);
          return login;
        });
  }

  /** Gives the affected another position, which nobody else has. */
  void addPosition(Scene scene, String title) {
    measures.inTransaction(
        scene,
        () -> {
          var affected = people.findExactly(scene.slug() + "@clerk.example").orElseThrow().id();
          people.addPosition(affected, BodyKind.ORGANISATION, title, null, LONG_AGO);
          return affected;
        });
  }

  /** Decides a measure about somebody, without posting its letter. */
  public ResponseId decide(Scene scene, MeasureKind kind, String name, String scope) {
    var today = responses.today();
    var proposal =
        new Proposal(
            kind,
            kind.natures().getFirst(),
            new Facts(MARK + " gedrag", today.minusDays(3), MARK + " plaats"),
            new Hearing(true, today.minusDays(1), MARK + " gehoord"),
            new Reach(scope, today, today.plusMonths(2), "Een paspoort kan op afspraak"),
            new MeasureTarget(
                name, new Notice(Notice.Moment.AT_ONCE, null, null), MARK + " ondertekenaar"));
    var id = new ResponseId(Ids.timeOrdered());
    scene.in(
        () -> {
          var access = measures.enter(scene);
          var part = measures.part(scene);
          var owed = responses.getOverview(access, part).promise();
          responses.decide(
              access,
              part,
              id,
              owed == null ? null : owed.version(),
              Measure.of(proposal, today),
              new Responses.Execution(today.plusDays(7), false, null));
          return id;
        });
    return id;
  }

  /** Decides a ban from these sites of which the letter was posted. */
  public ResponseId ban(Scene scene, String name, String scope, Site... from) {
    var id = decide(scene, MeasureKind.BUILDING_BAN, name, scope);
    choose(scene, id, from);
    post(scene, id, LetterKind.ACCESS_BAN);
    return id;
  }

  /** Chooses the sites at which a measure holds. */
  void choose(Scene scene, ResponseId measure, Site... at) {
    var sites = Arrays.stream(at).map(Site::id).toList();
    scene.in(
        () -> {
          choices.choose(measures.enter(scene), measures.part(scene), measure, sites);
          return true;
        });
  }

  /** Records that the letter about a measure was written elsewhere and posted. */
  void post(Scene scene, ResponseId measure, LetterKind letter) {
    var about = new LetterAddress(measures.part(scene), measure, letter);
    var file = ("%PDF-1.7 " + MARK + " " + measure.value()).getBytes(StandardCharsets.UTF_8);
    var said =
        new Posting.Statement(
            PostingWay.POST, responses.today(), MARK + " adres", MARK + " bode", null);
    scene.in(
        () -> {
          writing.keepElsewhere(measures.enter(scene), about, null, MARK + " reden", file);
          posting.record(measures.enter(scene), about, 0, said);
          return true;
        });
  }
}
