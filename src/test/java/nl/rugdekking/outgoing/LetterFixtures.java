// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.paper.RefusedTemplateException;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A measure was decided, and the organisation confirmed the template of its letter. */
@TestComponent
public class LetterFixtures {

  @Autowired ResponseFixtures responses;
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
    return new Started(scene, new LetterAddress(responses.part(scene), id, kind));
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
    return sheet(letter).measure();
  }

  void confirm(Scene scene, LetterKind kind) {
    scene.in(
        () -> {
          try {
            var viewer = viewers.find(scene.manager()).orElseThrow();
            templates.confirm(viewer, kind, LetterTemplates.SHIPPED);
            return true;
          } catch (RefusedTemplateException gap) {
            throw new IllegalStateException(gap);
          }
        });
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
    var scene = letter.scene();
    var before = sheet(letter).letter();
    scene.in(
        () -> {
          writing.write(
              responses.enter(scene),
              letter.about(),
              before == null ? null : before.written().version(),
              typed);
          return true;
        });
  }

  /** The text of the PDF, without white space. */
  public String printed(Started letter) {
    var scene = letter.scene();
    return text(scene.in(() -> desk.open(responses.enter(scene), letter.about(), false)).content());
  }

  private static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
