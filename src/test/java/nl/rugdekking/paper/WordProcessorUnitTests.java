// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
  private static final int AT_ONCE = 50;

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
        var saved = Files.readString(folder.resolve("saved/" + name + ".txt"));
        var text = LetterTexts.bare(saved.replace("\uFEFF", ""));
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

  // One call with hundreds of files ended early without an error, so they go in smaller numbers.
  private void convert(String format) throws Exception {
    var files = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(folder, "*.odt")) {
      found.forEach(files::add);
    }
    for (int at = 0; at < files.size(); at += AT_ONCE) {
      convert(format, files.subList(at, Math.min(at + AT_ONCE, files.size())));
    }
  }

  private void convert(String format, List<Path> files) throws Exception {
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
    files.forEach(file -> command.add(file.toString()));
    var said = folder.resolve("said.txt").toFile();
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said.toPath())).isZero();
  }
}
