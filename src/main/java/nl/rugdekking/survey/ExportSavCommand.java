// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./run export-sav}: writes answers as an SPSS file. */
@Command(name = "export-sav")
final class ExportSavCommand extends SurveyCommand {

  private static final int MAX_LABEL_BYTES = 255;
  private static final int MAX_NAMED = 5;

  private enum Label {
    NL,
    EN
  }

  @Mixin private AnswerOptions input;

  @Option(names = "--out", paramLabel = "F.sav", required = true)
  private Path out;

  @Option(names = "--language", paramLabel = "nl|en")
  private Label label = Label.NL;

  @Override
  byte[] result() {
    var language = label == Label.NL ? Language.DUTCH : Language.ENGLISH;
    refuseToReplace(input.answers, "--answers");
    refuseToReplace(input.questionnaire, "--questionnaire");
    var answers = input.read(this);
    warn(answers, language);
    write(out, SavExport.write(name(out), answers, language));
    say(
        "%s: %d respondents, %d questions."
            .formatted(out, answers.respondents(), answers.questions().size()));
    return new byte[0];
  }

  private void refuseToReplace(@Nullable Path file, String option) {
    if (file != null && isSame(out, file)) {
      throw refuse(
          "zou %s overschrijven; noem een ander bestand.".formatted(option),
          "would write over %s; name another file.".formatted(option));
    }
  }

  private void warn(Answers answers, Language language) {
    var longer = new ArrayList<String>();
    for (var question : answers.questions()) {
      if (question.kind() == QuestionKind.OPEN) {
        say(question.code() + " is left out: open answers never stand beside group and profile.");
      }
      if (SavText.utf8(question.text().in(language)).length > MAX_LABEL_BYTES) {
        longer.add(question.code());
      }
    }
    if (!longer.isEmpty()) {
      var more =
          longer.size() > MAX_NAMED ? ", and %d more".formatted(longer.size() - MAX_NAMED) : "";
      say(
          "Labels longer than 255 bytes, of which SPSS may show less: %s%s."
              .formatted(
                  String.join(", ", longer.subList(0, Math.min(MAX_NAMED, longer.size()))), more));
    }
  }

  private static boolean isSame(Path out, Path input) {
    try {
      return Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input);
    } catch (IOException e) {
      return out.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize());
    }
  }

  private static String name(Path out) {
    return String.valueOf(out.getFileName());
  }

  // Writes the file under a temporary name and renames it, so that it is never half written.
  private static void write(Path out, byte[] bytes) {
    var place = Objects.requireNonNullElse(out.toAbsolutePath().getParent(), out);
    try {
      var temporary = Files.createTempFile(place, ".sav", ".part");
      try {
        Files.write(temporary, bytes);
        Files.move(temporary, out, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new BadInputException(out + ": cannot be written.");
    }
  }
}
