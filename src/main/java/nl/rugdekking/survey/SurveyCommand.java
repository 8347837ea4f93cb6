// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A command for researchers: its result goes to standard output and everything else to standard
 * error.
 */
abstract class SurveyCommand implements Callable<byte[]> {

  @Spec private CommandSpec spec;

  /** Returns the complete result, of which nothing has been printed yet. */
  abstract byte[] result();

  @Override
  public final byte[] call() {
    try {
      return result();
    } catch (BadInputException e) {
      throw new ParameterException(spec.commandLine(), e.sentence(), e);
    }
  }

  /** Prints a remark that is not part of the result. */
  void say(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }

  /**
   * Creates the exception that refuses options. The name of the command comes before both
   * sentences, so each begins with a verb.
   */
  BadInputException refuse(String dutch, String english) {
    return new BadInputException(
        "%1$s %2$s ./run %1$s --help legt het uit. / %1$s %3$s ./run %1$s --help explains it."
            .formatted(spec.name(), dutch, english));
  }

  /** Refuses a whole number that is below the lowest allowed one. */
  void requireLeast(int least, int number, String option) {
    if (number < least) {
      throw refuse(
          "neemt vanaf %d achter %s, geen %d.".formatted(least, option, number),
          "takes from %d behind %s, not %d.".formatted(least, option, number));
    }
  }
}
