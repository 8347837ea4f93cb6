// SPDX-License-Identifier: EUPL-1.2
package bench;

import bench.Statements.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The transaction of one report as a script for pgbench: the same statements with values of the
 * same shape. Two reports are compared; what differs between them is new in every transaction, all
 * else is sent as it was.
 */
final class Script {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*");
  private static final Pattern NUMBER = Pattern.compile("\\d{4}-[A-Z0-9]{4,6}");
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  private final String prefix;
  private final List<Statement> one;
  private final List<Statement> other;
  private final Map<String, String> fresh = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();

  private Script(String prefix, List<Statement> one, List<Statement> other) {
    this.prefix = prefix;
    this.one = one;
    this.other = other;
  }

  /**
   * The lines of the script, and the values to give it.
   *
   * @param inOneGo the same statements in one round trip, which is the best a client can do that
   *     needs no answer
   */
  record Text(
      String lines, String inOneGo, Map<String, String> values, int statements, int roundTrips) {}

  /**
   * Once in a while one sends more, such as when it wakes the post; two alike are usual.
   *
   * @param prefix begins the names of the values, so that pgbench can run many scripts at once
   */
  static Text ofTwoAlike(String prefix, List<List<Statement>> reports) {
    // The shortest: now and then a number was taken, and another tried.
    var shortest = new ArrayList<>(reports);
    shortest.sort(Comparator.comparingInt(List::size));
    for (int i = 1; i < shortest.size(); i++) {
      if (sent(shortest.get(i - 1)).equals(sent(shortest.get(i)))) {
        return new Script(prefix, shortest.get(i - 1), shortest.get(i)).write();
      }
    }
    throw new IllegalStateException("No two reports sent the same statements");
  }

  private static List<String> sent(List<Statement> report) {
    return report.stream().map(Statement::sql).toList();
  }

  private Text write() {
    var statements = new ArrayList<String>();
    for (int i = 0; i < one.size(); i++) {
      statements.add(filledIn(one.get(i), other.get(i)));
    }
    if (!one.getFirst().sql().startsWith("select set_config(")) {
      throw new IllegalStateException("A transaction begins by saying for whom it works");
    }
    var lines = new StringBuilder();
    // In the same round trip the ids of this transaction, which the application makes itself.
    lines.append("select set_config('app.organisation', :" + prefix + "v0, false)");
    fresh.forEach((name, expression) -> lines.append(", " + expression + " as " + name));
    lines.append(" \\gset\n");
    var inOneGo = lines + "\\startpipeline\nbegin;\n";
    statements.removeFirst();
    int trips = 2 + append(statements, lines);
    return new Text(
        lines.append("commit;\n").toString(),
        inOneGo + String.join(";\n", statements) + ";\ncommit;\n\\endpipeline\n",
        constants,
        one.size() + 2,
        trips);
  }

  /** What the driver sends together goes together here too: a batch, and the begin. */
  private static int append(List<String> statements, StringBuilder lines) {
    int trips = 0;
    for (int i = 0; i < statements.size(); ) {
      int end = i + 1;
      while (end < statements.size()
          && shape(statements.get(end)).equals(shape(statements.get(i)))) {
        end++;
      }
      boolean together = i == 0 || end - i > 1;
      lines.append(together ? "\\startpipeline\n" : "").append(i == 0 ? "begin;\n" : "");
      statements.subList(i, end).forEach(statement -> lines.append(statement).append(";\n"));
      lines.append(together ? "\\endpipeline\n" : "");
      trips++;
      i = end;
    }
    return trips;
  }

  // A batch may come as several statements, with another number of rows in each.
  private static String shape(String statement) {
    int rows = statement.indexOf(" values ");
    return rows < 0 ? statement : statement.substring(0, rows);
  }

  private String filledIn(Statement mine, Statement theirs) {
    return PLACE
        .matcher(mine.sql().replaceAll("--[^\n]*", "").replaceAll("\\s+", " "))
        .replaceAll(
            place -> {
              int at = Integer.parseInt(place.group(1)) - 1;
              return Matcher.quoteReplacement(
                  value(mine.values().get(at), theirs.values().get(at)));
            });
  }

  private String value(
      @org.jspecify.annotations.Nullable String mine,
      @org.jspecify.annotations.Nullable String theirs) {
    if (mine == null) {
      return "null";
    }
    var known = names.get(mine);
    if (known != null) {
      return ":" + known;
    }
    boolean changes = !mine.equals(theirs);
    if (changes && ID.matcher(mine).matches()) {
      return fresh(mine, "uuidv7()");
    }
    if (changes && NUMBER.matcher(mine).matches()) {
      return fresh(mine, "'2026-' || right(uuidv7()::text, 12)");
    }
    if (changes && TIME.matcher(mine).matches()) {
      // Far ahead, so that the application never sends the mails of these rows.
      return fresh(mine, "now() + interval '400 days'");
    }
    var name = prefix + "v" + constants.size();
    names.put(mine, name);
    constants.put(name, mine);
    return ":" + name;
  }

  private String fresh(String value, String expression) {
    var name = prefix + "f" + fresh.size();
    names.put(value, name);
    fresh.put(name, expression);
    return ":" + name;
  }
}
