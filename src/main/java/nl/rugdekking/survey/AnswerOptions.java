// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which file has the answers, and how it is read. */
final class AnswerOptions {

  @Option(names = "--answers", paramLabel = "A.csv", required = true)
  Path answers;

  @Option(names = "--questionnaire", paramLabel = "Q.yaml")
  @Nullable Path questionnaire;

  @Option(names = "--multiple", paramLabel = "Q1,Q2", split = "\\s*,\\s*")
  private Set<String> multiple = Set.of();

  @Option(names = "--leave-out", paramLabel = "Q3", split = "\\s*,\\s*")
  private Set<String> leaveOut = Set.of();

  @Option(names = "--coarsen")
  boolean isCoarsened;

  /**
   * Reads the answers, with the questions of the questionnaire or, without one, those in the data.
   */
  Answers read(SurveyCommand command) {
    var read = read(answers, command);
    return isCoarsened ? RareAnswerMerger.of(read, command::say) : read;
  }

  Answers read(Path file, SurveyCommand command) {
    if (questionnaire == null) {
      return AnswerFile.read(file, multiple, leaveOut);
    }
    var questions = QuestionnaireFile.read(questionnaire);
    if (!multiple.isEmpty() || !leaveOut.isEmpty()) {
      throw command.refuse(
          "neemt --multiple en --leave-out alleen zonder --questionnaire.",
          "takes --multiple and --leave-out only without --questionnaire.");
    }
    return AnswerFile.read(file, questions);
  }
}
