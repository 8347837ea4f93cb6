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

  /** Makes the complete result before any of it is printed. */
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

  /** Refuses options; both sentences go on after the name of the command. */
  BadInputException refuse(String dutch, String english) {
    return new BadInputException(
        "%1$s %2$s ./run %1$s --help legt het uit. / %1$s %3$s ./run %1$s --help explains it."
            .formatted(spec.name(), dutch, english));
  }

  /** Refuses a whole number below the least. */
  void requireLeast(int least, int number, String option) {
    if (number < least) {
      throw refuse(
          "neemt vanaf %d achter %s, geen %d.".formatted(least, option, number),
          "takes from %d behind %s, not %d.".formatted(least, option, number));
    }
  }
}
