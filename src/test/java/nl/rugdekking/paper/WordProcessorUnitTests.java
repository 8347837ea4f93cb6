// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.rugdekking.organisation.OrganisationKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens what we write, and what it saves is a template again. */
@Tag("long")
class WordProcessorUnitTests {

  private static final int ODD = 500;

  @TempDir Path folder;

  @Test
  void opensEveryShippedLetterAndSavesItAsATemplate() throws Exception {
    for (var organisation : OrganisationKind.values()) {
      for (var kind : LetterKind.values()) {
        write(organisation + "-" + kind, ShippedTemplates.get(kind, organisation, null));
      }
    }
    convert("odt");
    for (var organisation : OrganisationKind.values()) {
      for (var kind : LetterKind.values()) {
        var saved =
            Files.readAllBytes(folder.resolve("saved/" + organisation + "-" + kind + ".odt"));
        var letter = OdtFile.open(saved).read();
        TemplateCheck.check(kind, letter);
        assertThat(letter.body())
            .as("%s of %s", kind, organisation)
            .isEqualTo(OdtFile.open(ShippedTemplates.get(kind, organisation, null)).read().body());
      }
    }
  }

  @Test
  void opensEveryShippedLetterThatWasFilled() throws Exception {
    for (var organisation : OrganisationKind.values()) {
      for (var kind : LetterKind.values()) {
        var letter =
            WrittenLetter.fill(
                ShippedTemplates.get(kind, organisation, null),
                ShippedTemplates.sampleFacts(kind, "Organisatie"),
                ShippedTemplates.title(kind));
        write(organisation + "-" + kind, letter.odt());
      }
    }
    convert("txt:Text (encoded):UTF8");
    for (var organisation : OrganisationKind.values()) {
      for (var kind : LetterKind.values()) {
        var name = organisation + "-" + kind;
        var text = LetterTexts.bare(Files.readString(folder.resolve("saved/" + name + ".txt")));
        var ours = LetterTexts.bodyOfOdt(Files.readAllBytes(folder.resolve(name + ".odt")));
        assertThat(text).as(name).isEqualTo(ours);
      }
    }
  }

  @Test
  void opensLettersWithOddFacts() throws Exception {
    var letters = new ArrayList<byte[]>();
    for (int i = 0; i < ODD; i++) {
      var random = new RandomLetters(new Random(i));
      var template = OdtWriter.write(random.nextTemplate(), "Proef");
      letters.add(WrittenLetter.fill(template, new LetterFacts(random.nextFacts()), "Proef").odt());
      write("odd-" + i, letters.get(i));
    }
    convert("txt:Text (encoded):UTF8");
    for (int i = 0; i < ODD; i++) {
      var text = Files.readString(folder.resolve("saved/odd-" + i + ".txt"));
      assertThat(LetterTexts.bare(text).length()).as("letter %d", i).isGreaterThan(10);
    }
  }

  private void write(String name, byte[] odt) throws IOException {
    Files.write(folder.resolve(name + ".odt"), odt);
  }

  private void convert(String format) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.resolve("saved").toString()));
    try (var files = Files.newDirectoryStream(folder, "*.odt")) {
      files.forEach(file -> command.add(file.toString()));
    }
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
