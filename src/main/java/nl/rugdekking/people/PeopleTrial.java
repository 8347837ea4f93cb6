// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Held;
import nl.rugdekking.people.PeoplePlan.What;
import org.jspecify.annotations.Nullable;

/**
 * A list of people held against who is there.
 *
 * @param withoutAccount how many in the list cannot sign in yet
 * @param waiting who in the list cannot sign in yet, and is not invited before a day to come
 * @param newNumbers how many personnel numbers are not kept yet
 * @param returns who was to leave and is named again
 * @param mark of the list and all it would do
 */
public record PeopleTrial(
    PeopleSheet sheet,
    PeoplePlan plan,
    List<PeopleFault> faults,
    int withoutAccount,
    List<Waiting> waiting,
    int newNumbers,
    List<Return> returns,
    String mark) {

  /**
   * Somebody who was to leave because a list that is complete did not name them, and is in this
   * one.
   */
  public record Return(Leaving leaving, String name) {}

  /** Somebody whose address is too new to invite them at before this day. */
  public record Waiting(String name, String email, LocalDate from) {}

  /**
   * Asks whether a new address is of somebody who is here already.
   *
   * @param email the new one
   * @param knownAs the name that somebody has here
   * @param knownAt and their address
   * @param byNumber true when the personnel number is the same, false when only the name is
   */
  public record Question(
      int line, String name, String email, String knownAs, String knownAt, boolean byNumber) {}

  public List<Question> questions() {
    return plan.questions().stream()
        .map(
            asked ->
                new Question(
                    asked.line().number(),
                    asked.line().name(),
                    asked.line().email(),
                    asked.person().name(),
                    asked.person().email(),
                    asked.byNumber()))
        .toList();
  }

  /** The addresses in the list. */
  Set<String> emails() {
    return sheet.lines().stream().map(PeopleLine::email).collect(Collectors.toSet());
  }

  /** Returns true when nothing is wrong with the list, and nothing left to ask. */
  public boolean isAnswered() {
    return isAccepted() && plan.questions().isEmpty();
  }

  /** Returns true when there is something to take over, and nothing left to ask. */
  public boolean isReady() {
    return isAnswered()
        && (!plan.steps().isEmpty() || withoutAccount > 0 || newNumbers > 0 || !returns.isEmpty());
  }

  /**
   * One line for the page: where in the list, whom, and what as a message key.
   *
   * @param cells what is kept of the other columns, in their order; empty text for what is taken
   *     away
   */
  public record Row(
      int line,
      String email,
      String what,
      String title,
      String body,
      Map<PeopleColumn, String> cells) {}

  /** Faults of the file and of its lines: with one, nothing is taken over. */
  public boolean isAccepted() {
    return faults.isEmpty();
  }

  int count(What what) {
    return (int) plan.steps().stream().filter(step -> step.what() == what).count();
  }

  public int people() {
    return plan.people();
  }

  public int absent() {
    return plan.absent();
  }

  public int added() {
    return count(What.ADD);
  }

  public int changes() {
    return plan.steps().size() - added();
  }

  public List<String> unused() {
    return sheet.unused();
  }

  public List<Row> rows() {
    return plan.steps().stream().map(this::row).toList();
  }

  private Row row(PeoplePlan.Step step) {
    var as = step.as();
    var held = step.held();
    var title = as != null ? as.title() : held == null ? "" : held.title();
    var body = as != null ? as.body().name() : held == null ? "" : held.body().name();
    return held != null && isOnlyAnotherUnit(step.email(), step.what(), held)
        ? new Row(
            step.line(),
            step.email(),
            "MOVE",
            title,
            body,
            Map.of(PeopleColumn.UNIT, text(held.unit())))
        : new Row(step.line(), step.email(), step.what().name(), title, body, cells(step));
  }

  // Another department is another position: the old one ends where the new one begins.
  private boolean isOnlyAnotherUnit(String email, PeoplePlan.What what, Held held) {
    return what == PeoplePlan.What.END
        && plan.steps().stream()
            .filter(step -> step.what() == PeoplePlan.What.APPOINT && step.email().equals(email))
            .map(step -> Objects.requireNonNull(step.as()))
            .anyMatch(as -> as.title().equals(held.title()) && as.body() == held.body());
  }

  private static Map<PeopleColumn, String> cells(PeoplePlan.Step step) {
    Map<PeopleColumn, String> cells = new EnumMap<>(PeopleColumn.class);
    var as = step.as();
    if (as != null) {
      switch (step.what()) {
        case READDRESS -> {}
        case ADD, CHANGE -> {
          cells.put(PeopleColumn.NAME, as.name());
          cells.put(PeopleColumn.LANGUAGE, as.language().getLanguage());
        }
        case APPOINT -> appointed(as, cells);
        case ADJUST -> {
          cells.put(PeopleColumn.MANAGER, text(as.manager()));
          cells.put(PeopleColumn.UNTIL, text(as.until()));
        }
        case END -> {}
      }
    }
    return cells;
  }

  private static void appointed(PeopleLine as, Map<PeopleColumn, String> cells) {
    put(cells, PeopleColumn.UNIT, as.unit());
    put(cells, PeopleColumn.MANAGER, as.manager());
    cells.put(PeopleColumn.FROM, text(as.from()));
    put(cells, PeopleColumn.UNTIL, as.until());
  }

  private static void put(
      Map<PeopleColumn, String> cells, PeopleColumn column, @Nullable Object value) {
    if (value != null) {
      cells.put(column, value.toString());
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /**
   * Who is named as a manager, and of how many staff: whatever those report in the ordinary lane is
   * theirs to handle and to read (access: for staff the manager).
   */
  public Map<String, Integer> managers() {
    Map<String, Integer> managers = new LinkedHashMap<>();
    sheet.lines().stream()
        .filter(line -> line.body() == BodyKind.ORGANISATION)
        .map(PeopleLine::manager)
        .filter(Objects::nonNull)
        .forEach(manager -> managers.merge(String.valueOf(manager), 1, Integer::sum));
    return managers;
  }
}
