// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.rugdekking.custody.CaseDestruction.ChosenCase;
import nl.rugdekking.custody.CaseDestruction.Decision;
import nl.rugdekking.vault.OpenKeyStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code ./run destroy-case ORGANISATION NUMBER}: asks who decided and why, and
 * destroys the case.
 */
final class DestroyCaseCommand {

  private static final String BY = "--decided-by";
  private static final String REASON = "--reason";
  private static final String OPEN = "--although-open";
  static final String USAGE =
      "Use: ./run destroy-case ORGANISATION NUMBER [--decided-by WHO --reason WHY] [--although-open]";

  private final DataSource source;
  private final JdbcClient jdbc;
  private final OpenKeyStore strongroom;
  private final Path data;
  private final OperatorConsole console;

  DestroyCaseCommand(
      DataSource source, OpenKeyStore strongroom, Path data, OperatorConsole console) {
    this.source = source;
    this.jdbc = JdbcClient.create(source);
    this.strongroom = strongroom;
    this.data = data;
    this.console = console;
  }

  static boolean isUnderstood(List<String> arguments) {
    return options(arguments) != null;
  }

  /**
   * Returns the exit code: 0 done, 1 not done. The arguments must have passed {@link
   * #isUnderstood}.
   */
  int run(List<String> arguments) {
    var options = Objects.requireNonNull(options(arguments), USAGE);
    var choice = new CaseFinder(jdbc);
    var organisation = choice.organisation(arguments.getFirst());
    var chosen =
        new CaseTransactions(source)
            .runIn(organisation, () -> choice.find(organisation, arguments.get(1)));
    var destruction = new CaseDestruction(source, strongroom, data, Clock.systemUTC());
    requireNoInterest(destruction, chosen, options.containsKey(OPEN));
    var decision = decision(chosen, options);
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
          "Nothing is destroyed: %s. Close the case first, or add %s when the decision says so."
              .formatted(String.join(", ", interests), OPEN));
    }
  }

  private @Nullable Decision decision(ChosenCase chosen, Map<String, String> options) {
    boolean asks = !options.containsKey(BY);
    var by = asks ? console.ask("Who decided this?") : options.getOrDefault(BY, "");
    var reason =
        asks
            ? console.ask("Why? Name nobody whom the case is about.")
            : options.getOrDefault(REASON, "");
    if (by.isBlank() || reason.isBlank()) {
      return null;
    }
    return asks && !isConfirmed(String.join(", ", chosen.numbers()))
        ? null
        : new Decision(by.strip(), reason.strip());
  }

  private boolean isConfirmed(String numbers) {
    return console
        .ask("This destroys %1$s and cannot be undone. Type %1$s to go on.".formatted(numbers))
        .equals(numbers);
  }

  /** Returns the options by name, or null when the arguments are invalid. */
  private static @Nullable Map<String, String> options(List<String> arguments) {
    if (arguments.size() < 2 || arguments.stream().anyMatch(String::isBlank)) {
      return null;
    }
    var options = new HashMap<String, String>();
    for (int i = 2; i < arguments.size(); i++) {
      var name = arguments.get(i);
      if (name.equals(OPEN)) {
        options.put(OPEN, "");
      } else if (List.of(BY, REASON).contains(name) && i + 1 < arguments.size()) {
        options.put(name, arguments.get(++i));
      } else {
        return null;
      }
    }
    return options.containsKey(BY) == options.containsKey(REASON) ? options : null;
  }
}
