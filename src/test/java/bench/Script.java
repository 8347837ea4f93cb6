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
import java.util.stream.Collectors;

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
  private static final String BEGIN_TEXT = "select set_config('app.organisation', :v0, false)";
  private static final String BEGIN = Pattern.quote(BEGIN_TEXT);
  // A name after a colon is a variable of pgbench, and a quote ends a value; a time or JSON is
  // neither.
  private static final Pattern READ_BY_PGBENCH = Pattern.compile(":[A-Za-z_\\x{80}-\\x{10ffff}]|'");
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  private final List<Statement> one;
  private final List<Statement> other;
  private final Map<String, String> fresh = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();

  private Script(List<Statement> one, List<Statement> other) {
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
   * One script for the reports of several people, of whom each transaction takes one: what differs
   * between them is looked up by a number that pgbench draws. Scripts of another shape are left
   * out.
   */
  static Text ofOneOf(List<Text> people) {
    var first = people.getFirst();
    var alike = people.stream().filter(text -> text.lines().equals(first.lines())).toList();
    var same = new LinkedHashMap<String, String>();
    var choices = new StringBuilder();
    first
        .values()
        .forEach(
            (name, value) -> {
              if (alike.stream().allMatch(text -> value.equals(text.values().get(name)))) {
                same.put(name, value);
              } else {
                choices.append(
                    ", (array[%s])[:person] as %s".formatted(literals(alike, name), name));
              }
            });
    var draw = "\\set person random(1, %d)\n".formatted(alike.size());
    return new Text(
        draw + first.lines().replaceFirst(BEGIN, Matcher.quoteReplacement(BEGIN_TEXT + choices)),
        draw + first.inOneGo().replaceFirst(BEGIN, Matcher.quoteReplacement(BEGIN_TEXT + choices)),
        same,
        first.statements(),
        first.roundTrips());
  }

  private static String literals(List<Text> people, String name) {
    var values = people.stream().map(text -> String.valueOf(text.values().get(name))).toList();
    if (values.stream().anyMatch(value -> READ_BY_PGBENCH.matcher(value).find())) {
      throw new IllegalStateException("pgbench would read a value as a variable: " + values);
    }
    return values.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
  }

  /** Once in a while one sends more, such as when it wakes the post; two alike are usual. */
  static Text ofTwoAlike(List<List<Statement>> reports) {
    // The shortest: now and then a number was taken, and another tried.
    var shortest = new ArrayList<>(reports);
    shortest.sort(Comparator.comparingInt(List::size));
    for (int i = 1; i < shortest.size(); i++) {
      if (sent(shortest.get(i - 1)).equals(sent(shortest.get(i)))) {
        return new Script(shortest.get(i - 1), shortest.get(i)).write();
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
    lines.append(BEGIN_TEXT);
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
    var name = "v" + constants.size();
    names.put(mine, name);
    constants.put(name, mine);
    return ":" + name;
  }

  private String fresh(String value, String expression) {
    var name = "f" + fresh.size();
    names.put(value, name);
    fresh.put(name, expression);
    return ":" + name;
  }
}
