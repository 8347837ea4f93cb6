// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.counter.CounterFixtures;
import nl.rugdekking.counter.CounterLists;
import nl.rugdekking.insight.KeptData;
import nl.rugdekking.insight.PerpetratorFiles;
import nl.rugdekking.objection.AnswerCourse;
import nl.rugdekking.objection.Judgement;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.ObjectionHearing;
import nl.rugdekking.objection.ObjectionKind;
import nl.rugdekking.objection.ObjectionOutcome;
import nl.rugdekking.objection.ObjectionStatement;
import nl.rugdekking.objection.Objections;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.outgoing.LetterAddress;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterPosting;
import nl.rugdekking.outgoing.LetterWriting;
import nl.rugdekking.outgoing.Posting;
import nl.rugdekking.outgoing.PostingWay;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.MeasureSubjectLinks;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.ResponseFixtures.Scene;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectKind;
import nl.rugdekking.subject.SubjectRequest;
import nl.rugdekking.subject.SubjectRequests;
import nl.rugdekking.subject.Subjects;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** The file of a perpetrator says what was done toward them, and what they undertook against it. */
@RugdekkingTest
class ActsInFileModuleTests {

  private static final String NAME = "De heer X. Voorbeeld";

  @Autowired LetterFixtures letters;
  @Autowired CounterFixtures counters;
  @Autowired ResponseFixtures measures;
  @Autowired CounterLists counterLists;
  @Autowired Objections objections;
  @Autowired LetterWriting writing;
  @Autowired LetterPosting posting;
  @Autowired Subjects subjects;
  @Autowired SubjectRequests requests;
  @Autowired MeasureSubjectLinks links;
  @Autowired PerpetratorFiles files;
  @Autowired FileTexts texts;
  @Autowired AccessControl control;
  @Autowired Viewers viewers;
  @Autowired Accounts accounts;
  @Autowired Dates dates;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private SubjectId subject;

  @SuppressWarnings("NullAway.Init")
  private Site site;

  @SuppressWarnings("NullAway.Init")
  private UUID request;

  @BeforeEach
  void aPerpetratorAsksWhatIsKept() {
    askIn(measures.asked());
  }

  @Test
  void saysByPositionWhoOpenedThePageOfASiteWhileTheMeasureStoodThere() {
    var worker = counters.worker(scene, site);
    open(worker);
    var ban = counters.ban(scene, NAME, "Komt niet in het gebouw", site);
    assertThat(said("insight.look")).noneMatch(line -> line.contains("pagina van een locatie"));
    open(worker);
    assertThat(said("insight.look"))
        .contains(
            "medewerker, op de pagina van een locatie waar de maatregel staat: " + day(today()));
    Database.change(
        "update response set expired_at = now() where id = '%s'".formatted(ban.value()));
    assertThat(said("insight.look"))
        .as("a look stays when the measure is over")
        .anyMatch(line -> line.contains("pagina van een locatie"));
  }

  @Test
  void saysAtWhichSitesAMeasureIsShown() {
    counters.decide(scene, MeasureKind.BUILDING_BAN, NAME, "Komt niet in het gebouw");
    assertThat(said("insight.sites")).isEmpty();
    var depot = counters.site(scene, "Werf", SiteKind.DEPOT);
    counters.site(scene, "Bibliotheek", SiteKind.COUNTER);
    counters.ban(scene, NAME, "Komt niet in het gebouw", site, depot);
    assertThat(said("insight.sites")).containsExactly("Toegangsontzegging: Stadskantoor, Werf");
  }

  @Test
  void saysWhichLettersWentOutOnWhichDayAndHow() {
    var invitation = letters.invited();
    askIn(invitation.scene());
    assertThat(said("insight.letter")).isEmpty();
    send(invitation.about(), PostingWay.REGISTERED);
    counters.ban(scene, NAME, "Komt niet in het gebouw", site);
    assertThat(said("insight.letter"))
        .containsExactlyInAnyOrder(
            "Uitnodiging voor een gesprek. Aangetekend verstuurd op " + day(today()),
            "Toegangsontzegging. Per post verstuurd op " + day(today()));
  }

  @Test
  void saysWhatTheyUndertookAgainstAMeasureAndTheAnswer() {
    var ban = counters.ban(scene, NAME, "Komt niet in het gebouw", site);
    var complaint = complain(ban);
    assertThat(said("insight.objection"))
        .containsExactly("Ontvangen op %s: klacht.".formatted(day(today())));
    assertThat(said("insight.objection-words")).containsExactly("Ik gooide niets");
    assertThat(said("insight.objection-answer").getFirst()).startsWith("Het antwoord moet er zijn");
    act(
        (access, part) ->
            objections.answer(
                access,
                part,
                complaint,
                new Objection.Answer(
                    ObjectionOutcome.STANDS,
                    today(),
                    "J. Bakker, jurist",
                    "De feiten staan vast",
                    new AnswerCourse(
                        Judgement.UNFOUNDED,
                        "J. Bakker, jurist",
                        new ObjectionHearing(null, null, null, "Wilde niet praten"),
                        "Namens het college"))));
    assertThat(said("insight.objection-answer"))
        .containsExactly("Besloten op %s: de maatregel blijft.".formatted(day(today())));
    assertThat(said("insight.objection-reason")).containsExactly("De feiten staan vast");
    assertThat(lines())
        .as("what somebody typed is read over, and nobody who handled it is named")
        .filteredOn(FileLine::typed)
        .extracting(FileLine::text)
        .contains("Ik gooide niets", "De feiten staan vast");
    assertThat(lines()).noneMatch(line -> line.text().contains("Bakker"));
  }

  @Test
  void leavesOutWhatIsKnownToBeAboutAnotherPerpetrator() {
    counters.ban(scene, NAME, "Komt niet in het gebouw", site);
    var other = record("Mevrouw Y. Ander");
    var ofOther = counters.ban(scene, "Mevrouw Y. Ander", "Komt niet op de werf", site);
    complain(ofOther);
    assertThat(said("insight.scope")).contains("Komt niet op de werf");
    act((access, part) -> links.changeSubject(access, part, ofOther, other));
    assertThat(said("insight.scope")).containsExactly("Komt niet in het gebouw");
    assertThat(said("insight.letter")).hasSize(1);
    assertThat(said("insight.objection")).isEmpty();
  }

  private void askIn(Scene started) {
    scene = started;
    site = counters.site(scene, "Stadskantoor", SiteKind.COUNTER);
    subject = record(NAME);
    request = UUID.randomUUID();
    var asked = new SubjectRequest.Receipt(requests.today(), "Paspoort", null);
    act(
        (access, part) ->
            requests.record(access, part, subject, request, SubjectRequest.Kind.ACCESS, asked));
  }

  private SubjectId record(String name) {
    var id = new SubjectId(UUID.randomUUID());
    act(
        (access, part) ->
            subjects.record(access, part, id, SubjectKind.PERSON, SubjectDetails.ofName(name)));
    return id;
  }

  private void act(BiConsumer<CaseAccess, PartId> step) {
    scene.in(
        () -> {
          step.accept(measures.enter(scene), measures.part(scene));
          return true;
        });
  }

  private void open(String login) {
    scene.in(
        () ->
            counterLists.open(
                viewers.find(accounts.find(login).orElseThrow()).orElseThrow(), site.id()));
  }

  private void send(LetterAddress about, PostingWay way) {
    var said = new Posting.Statement(way, today(), NAME, "De bode", "3S0000000001");
    act(
        (access, part) -> {
          var file = "%PDF-1.7 uitnodiging".getBytes(StandardCharsets.UTF_8);
          writing.keepElsewhere(access, about, null, "Eigen sjabloon", file);
          posting.record(access, about, 0, said);
        });
  }

  private UUID complain(ResponseId measure) {
    var said =
        new ObjectionStatement(
            UUID.randomUUID(),
            ObjectionKind.COMPLAINT,
            today(),
            "Ik gooide niets",
            ObjectionStatement.Handler.named("J. Bakker, jurist"),
            false);
    act((access, part) -> objections.record(access, part, measure, said));
    return said.id();
  }

  private LocalDate today() {
    return objections.today();
  }

  private String day(LocalDate day) {
    return inDutch(() -> dates.day(day));
  }

  private KeptData read() {
    return scene.in(
        () -> {
          var viewer = viewers.find(scene.manager()).orElseThrow();
          var access =
              control.authorize(viewer, scene.number(), Action.DOSSIER, Purpose.SUPERVISION);
          return files.read(access, measures.part(scene), request);
        });
  }

  private List<FileLine> lines() {
    var data = read();
    return scene.in(() -> inDutch(() -> texts.sections(data))).stream()
        .flatMap(section -> section.lines().stream())
        .toList();
  }

  /** The texts of all lines with this label. */
  private List<String> said(String label) {
    var name = inDutch(() -> texts.text(label));
    return lines().stream().filter(line -> line.label().equals(name)).map(FileLine::text).toList();
  }

  private static <T> T inDutch(Supplier<T> work) {
    LocaleContextHolder.setLocale(Locale.of("nl"));
    try {
      return Objects.requireNonNull(work.get());
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
