// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.paper.RefusedTemplateException;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A measure was decided, and the organisation confirmed the template of its letter. */
@TestComponent
class LetterFixtures {

  @Autowired ResponseFixtures responses;
  @Autowired LetterTemplates templates;
  @Autowired LetterWriting writing;
  @Autowired LetterDesk desk;
  @Autowired Viewers viewers;

  /** A letter of which nothing was written yet. */
  record Started(Scene scene, LetterAddress about) {}

  Started decided(MeasureKind measure) {
    var scene = responses.asked();
    var id = responses.decide(scene, measure);
    var kind = LetterChoice.find(measure).orElseThrow();
    confirm(scene, kind);
    return new Started(scene, new LetterAddress(responses.part(scene), id, kind));
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

  LetterSheet sheet(Started letter) {
    var scene = letter.scene();
    return scene.in(() -> desk.get(responses.enter(scene), letter.about()));
  }

  /** The facts that the form sends: those that it proposes, and a word for each of the others. */
  Map<LetterField, String> complete(Started letter) {
    var facts = sheet(letter).facts();
    var typed = new EnumMap<LetterField, String>(LetterField.class);
    facts.asked().forEach(field -> typed.put(field, "Getypt bij " + field.word()));
    facts.proposed().forEach(typed::put);
    return typed;
  }

  void write(Started letter, Map<LetterField, String> typed) {
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
  String printed(Started letter) {
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
