// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import nl.rugdekking.custody.CaseDestruction.ChosenCase;
import nl.rugdekking.custody.CaseDestruction.Decision;
import nl.rugdekking.vault.OpenKeyStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Option;

/**
 * The command {@code ./run destroy-case ORGANISATION NUMBER}: asks who decided and why, and
 * destroys the case.
 */
final class DestroyCaseCommand {

  /** The options that name who decided to destroy the case, and why. */
  static final class Decider {
    @Option(names = "--decided-by", paramLabel = "WHO", required = true)
    private String by;

    @Option(names = "--reason", paramLabel = "WHY", required = true)
    private String reason;
  }

  private final DataSource source;
  private final JdbcClient jdbc;
  private final OpenKeyStore keyStore;
  private final Path data;
  private final OperatorConsole console;

  DestroyCaseCommand(DataSource source, OpenKeyStore keyStore, Path data, OperatorConsole console) {
    this.source = source;
    this.jdbc = JdbcClient.create(source);
    this.keyStore = keyStore;
    this.data = data;
    this.console = console;
  }

  /** Returns the exit code: 0 done, 1 not done. */
  int run(String slug, String number, @Nullable Decider decider, boolean althoughOpen) {
    var finder = new CaseFinder(jdbc);
    var organisation = finder.organisation(slug);
    var chosen =
        new CaseTransactions(source).runIn(organisation, () -> finder.find(organisation, number));
    var destruction = new CaseDestruction(source, keyStore, data, Clock.systemUTC());
    requireNoInterest(destruction, chosen, althoughOpen);
    var decision = decision(chosen, decider);
    if (decision == null) {
      return console.refuse("Nothing is destroyed.");
    }
    int keys = destruction.destroy(chosen, decision);
    console.say(
        "%s is destroyed: %d keys, by decision of %s. Copies of the keys hold them until those are removed."
            .formatted(String.join(", ", chosen.numbers()), keys, decision.by()));
    return 0;
  }

  private static void requireNoInterest(
      CaseDestruction destruction, ChosenCase chosen, boolean althoughOpen) {
    var end = destruction.findEnd(chosen);
    if (end.isPresent()) {
      throw new NotDestroyedException(
          "%s was destroyed already, at %s."
              .formatted(String.join(", ", chosen.numbers()), end.get()));
    }
    var interests = destruction.openInterests(chosen);
    if (!interests.isEmpty() && !althoughOpen) {
      throw new NotDestroyedException(
          "Nothing is destroyed: %s. Close the case first, or add --although-open when the decision says so."
              .formatted(String.join(", ", interests)));
    }
  }

  private @Nullable Decision decision(ChosenCase chosen, @Nullable Decider decider) {
    var by = decider == null ? console.ask("Who decided this?") : decider.by;
    var reason =
        decider == null ? console.ask("Why? Name nobody whom the case is about.") : decider.reason;
    if (by.isBlank() || reason.isBlank()) {
      return null;
    }
    return decider == null && !isConfirmed(String.join(", ", chosen.numbers()))
        ? null
        : new Decision(by.strip(), reason.strip());
  }

  private boolean isConfirmed(String numbers) {
    return console
        .ask("This destroys %1$s and cannot be undone. Type %1$s to go on.".formatted(numbers))
        .equals(numbers);
  }
}
