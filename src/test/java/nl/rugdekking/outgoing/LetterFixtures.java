// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterSetting;
import nl.rugdekking.paper.LetterSettings;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.paper.LetterTexts;
import nl.rugdekking.paper.RefusedTemplateException;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.response.LegalNature;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.ResponseFixtures.Scene;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.response.SubjectHearings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A measure was decided, and the organisation confirmed the template of its letter. */
@TestComponent
public class LetterFixtures {

  @Autowired ResponseFixtures responses;
  @Autowired SubjectHearings hearings;
  @Autowired People people;
  @Autowired LetterSettings settings;
  @Autowired LetterTemplates templates;
  @Autowired LetterWriting writing;
  @Autowired LetterDesk desk;
  @Autowired LetterPosting posting;
  @Autowired Viewers viewers;

  /** A letter of which nothing was written yet. */
  public record Started(Scene scene, LetterAddress about) {}

  public Started decided(MeasureKind measure) {
    var scene =
        measure == MeasureKind.MEETING_ORDER ? responses.repeatedInCouncil() : responses.asked();
    var id = responses.decide(scene, measure);
    var kind = LetterChoice.find(measure).orElseThrow();
    confirm(scene, kind);
    fillInAddress(scene);
    return new Started(scene, new LetterAddress(responses.part(scene), id, kind));
  }

  /**
   * Conditions that are a decision under public law, for which the organisation filled in nothing.
   */
  public Started decidedUnderPublicLaw() {
    var scene = responses.asked();
    var id = responses.decide(scene, MeasureKind.CONDITIONS, LegalNature.AWB);
    confirm(scene, LetterKind.CONDITIONS);
    return new Started(scene, new LetterAddress(responses.part(scene), id, LetterKind.CONDITIONS));
  }

  /** A hearing was prepared to which a letter invites, and nothing was written yet. */
  public Started invited() {
    var scene = responses.asked();
    var id = UUID.randomUUID();
    var today = hearings.today();
    scene.in(
        () -> {
          hearings.invite(
              responses.enter(scene),
              responses.part(scene),
              id,
              new SubjectHearing.Invitation(
                  SubjectHearing.Way.LETTER,
                  null,
                  today.plusDays(7),
                  "Kamer 2, om 10 uur",
                  today.plusDays(14),
                  new SubjectHearing.Matter("De heer X. Voorbeeld", MeasureKind.BUILDING_BAN)));
          return true;
        });
    confirm(scene, LetterKind.HEARING_INVITATION);
    return new Started(
        scene, new LetterAddress(responses.part(scene), id, LetterKind.HEARING_INVITATION));
  }

  /** The hearing that the letter invites to. */
  public SubjectHearing hearing(Started letter) {
    var scene = letter.scene();
    return scene.in(
        () -> hearings.get(responses.enter(scene), letter.about().part(), letter.about().matter()));
  }

  /** A measure whose letter went out today. */
  public Started posted(MeasureKind measure) {
    var letter = decided(measure);
    post(letter);
    return letter;
  }

  /** Writes the letter and records that it went out today. */
  public void post(Started letter) {
    write(letter, complete(letter));
    record(letter);
  }

  void record(Started letter) {
    var scene = letter.scene();
    scene.in(
        () -> {
          var today = Objects.requireNonNull(sheet(letter).letter()).written().at();
          var said =
              new Posting.Statement(
                  PostingWay.POST, DueDates.dayOf(today), "De heer X.", "De bode", null);
          posting.record(responses.enter(scene), letter.about(), 0, said);
          return true;
        });
  }

  /** Another letter about the same measure, with a confirmed template. */
  public Started about(Started letter, LetterKind kind) {
    confirm(letter.scene(), kind);
    return new Started(
        letter.scene(), new LetterAddress(letter.about().part(), letter.about().measure(), kind));
  }

  /** The letters that can be written about the measure. */
  public List<LetterKind> kinds(Started letter) {
    return letter.scene().in(() -> desk.listKinds(measure(letter)));
  }

  private Response measure(Started letter) {
    if (sheet(letter).matter() instanceof LetterMatter.OfMeasure(var measure)) {
      return measure;
    }
    throw new IllegalStateException("A letter about a hearing");
  }

  void confirm(Scene scene, LetterKind kind) {
    scene.in(
        () -> {
          try {
            if (kind.isConfirmedByLawyer()) {
              makeLawyer(scene);
            }
            var viewer = viewers.find(scene.manager()).orElseThrow();
            settings.saveSender(
                viewer,
                new LetterSetting.Sender(
                    "Afdeling Veiligheid, Kade 5",
                    "privacy@voorbeeld.example",
                    "onze plichten als werkgever"));
            templates.confirm(viewer, kind, LetterTemplates.SHIPPED);
            return true;
          } catch (RefusedTemplateException gap) {
            throw new IllegalStateException(gap);
          }
        });
  }

  /** The organisation says where an objection can be sent. */
  void fillInAddress(Scene scene) {
    scene.in(
        () -> {
          settings.saveObjections(
              viewers.find(scene.manager()).orElseThrow(),
              new LetterSetting.ObjectionAddress(
                  "Postbus 1, 1234 AB Voorbeeldstad", "voorbeeld.example/bezwaar"));
          return true;
        });
  }

  /** The organisation says where somebody can go who disagrees with its answer. */
  public void fillInNext(Scene scene) {
    scene.in(
        () -> {
          settings.saveNext(
              viewers.find(scene.manager()).orElseThrow(),
              new LetterSetting.NextPlaces(
                  "Ombudsman Voorbeeld, Kade 9", "rechtbank Voorbeeld, Kade 7"));
          return true;
        });
  }

  /** A lawyer of the organisation writes the article for conditions that are a decision. */
  void fillInArticle(Scene scene) {
    scene.in(
        () -> {
          makeLawyer(scene);
          settings.saveArticles(
              viewers.find(scene.manager()).orElseThrow(),
              new LetterSetting.LegalArticles("artikel 4 van de Voorbeeldverordening", "", null));
          return true;
        });
  }

  private void makeLawyer(Scene scene) {
    var manager = viewers.find(scene.manager()).orElseThrow();
    if (!manager.holdsOffice(OfficeKind.LEGAL)) {
      people.addOffice(manager.person(), OfficeKind.LEGAL, null, hearings.today().minusDays(1));
    }
  }

  public LetterSheet sheet(Started letter) {
    var scene = letter.scene();
    return scene.in(() -> desk.get(responses.enter(scene), letter.about()));
  }

  /** The facts that the form sends: those that it proposes, and a word for each of the others. */
  public Map<LetterField, String> complete(Started letter) {
    var facts = sheet(letter).facts();
    var typed = new EnumMap<LetterField, String>(LetterField.class);
    facts.asked().forEach(field -> typed.put(field, "Getypt bij " + field.word()));
    facts.proposed().forEach(typed::put);
    typed.computeIfPresent(LetterField.RECIPIENT, (_, name) -> name + "\nVoorbeeldstraat 12");
    return typed;
  }

  public void write(Started letter, Map<LetterField, String> typed) {
    write(letter, typed, null);
  }

  /** Writes a letter that may name the affected person for this reason. */
  void write(Started letter, Map<LetterField, String> typed, @Nullable String naming) {
    var scene = letter.scene();
    var before = sheet(letter).letter();
    scene.in(
        () -> {
          writing.write(
              responses.enter(scene),
              letter.about(),
              before == null ? null : before.written().version(),
              typed,
              naming);
          return true;
        });
  }

  /** The text of the PDF, without white space. The file for a word processor says the same. */
  public String printed(Started letter) {
    var scene = letter.scene();
    var pdf = scene.in(() -> desk.open(responses.enter(scene), letter.about(), false)).content();
    var odt = scene.in(() -> desk.open(responses.enter(scene), letter.about(), true)).content();
    assertThat(LetterTexts.ofPdf(pdf)).isEqualTo(LetterTexts.ofOdt(odt));
    return text(pdf);
  }

  private static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
