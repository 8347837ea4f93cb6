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
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.people.PeoplePlan.ChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a list of people, as shown before it is imported.
 *
 * @param withoutAccount the number of people in the list who cannot sign in yet
 * @param waiting the people who cannot sign in yet and can be invited from a later day only
 * @param newNumbers the number of personnel numbers that are not stored yet
 * @param returns the people with a planned departure who are named again
 * @param mark a hash of the list and all its effects
 */
public record PeopleTrial(
    PeopleSheet sheet,
    PeoplePlan plan,
    List<PeopleFault> faults,
    int withoutAccount,
    List<PostponedInvitation> waiting,
    int newNumbers,
    List<ReturningPerson> returns,
    String mark) {

  /** A person whose departure was planned and who is named in this list. */
  public record ReturningPerson(Departure departure, String name) {}

  /** A person whose address was changed too recently to invite them before this day. */
  public record PostponedInvitation(String name, String email, LocalDate from) {}

  /**
   * Asks whether a new address belongs to a person who is here already.
   *
   * @param email the new address
   * @param knownAs the name of the person who is here
   * @param knownAt the address of the person who is here
   * @param byNumber true when the personnel number is the same, false when only the name is
   */
  public record Question(
      int line, String name, String email, String knownAs, String knownAt, boolean byNumber) {}

  public List<Question> questions() {
    return plan.questions().stream()
        .map(
            asked ->
                new Question(
                    asked.line().lineNumber(),
                    asked.line().name(),
                    asked.line().email(),
                    asked.person().name(),
                    asked.person().email(),
                    asked.byNumber()))
        .toList();
  }

  /** A line with a position that belongs to another body. */
  public record MisplacedLine(int line, String name, String title, BodyKind body) {}

  public List<MisplacedLine> misplaced() {
    return sheet.lines().stream()
        .filter(line -> Position.isMisplaced(line.title(), line.body()))
        .map(line -> new MisplacedLine(line.lineNumber(), line.name(), line.title(), line.body()))
        .toList();
  }

  /** Returns the mail addresses in the list. */
  Set<String> emails() {
    return sheet.lines().stream().map(PeopleLine::email).collect(Collectors.toSet());
  }

  /** Returns true when the list has no faults and no unanswered questions. */
  public boolean isAnswered() {
    return isAccepted() && plan.questions().isEmpty();
  }

  /** Returns true when there is something to import and no unanswered question. */
  public boolean isReady() {
    return isAnswered()
        && (!plan.steps().isEmpty() || withoutAccount > 0 || newNumbers > 0 || !returns.isEmpty());
  }

  /**
   * One change as a line on the page, with its kind as a message key.
   *
   * @param cells the values of the other columns, in order; an empty text for a value that is
   *     removed
   */
  public record Row(
      int line,
      String email,
      String what,
      String title,
      String body,
      Map<PeopleColumn, String> cells) {}

  /**
   * Returns true when neither the file nor its lines have faults; with a fault nothing is imported.
   */
  public boolean isAccepted() {
    return faults.isEmpty();
  }

  int count(ChangeKind what) {
    return (int) plan.steps().stream().filter(step -> step.kind() == what).count();
  }

  public int people() {
    return plan.people();
  }

  public int absent() {
    return plan.absent();
  }

  public int added() {
    return count(ChangeKind.ADD);
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

  private Row row(PeoplePlan.PlannedChange step) {
    var listed = step.listed();
    var held = step.held();
    var title = "";
    var body = "";
    if (listed != null) {
      title = listed.title();
      body = listed.body().name();
    } else if (held != null) {
      title = held.title();
      body = held.body().name();
    }
    return held != null && isMove(step.email(), step.kind(), held)
        ? new Row(
            step.line(),
            step.email(),
            "MOVE",
            title,
            body,
            Map.of(PeopleColumn.UNIT, text(held.unit())))
        : new Row(step.line(), step.email(), step.kind().name(), title, body, cells(step));
  }

  // Moving to another department is a new position: the old one ends where the new one begins.
  private boolean isMove(String email, PeoplePlan.ChangeKind what, HeldPosition held) {
    return what == PeoplePlan.ChangeKind.END
        && plan.steps().stream()
            .filter(
                step -> step.kind() == PeoplePlan.ChangeKind.APPOINT && step.email().equals(email))
            .map(step -> Objects.requireNonNull(step.listed()))
            .anyMatch(
                listed -> listed.title().equals(held.title()) && listed.body() == held.body());
  }

  private static Map<PeopleColumn, String> cells(PeoplePlan.PlannedChange step) {
    Map<PeopleColumn, String> cells = new EnumMap<>(PeopleColumn.class);
    var listed = step.listed();
    if (listed != null) {
      switch (step.kind()) {
        case READDRESS -> {}
        case ADD, CHANGE -> {
          cells.put(PeopleColumn.NAME, listed.name());
          cells.put(PeopleColumn.LANGUAGE, listed.language().getLanguage());
        }
        case APPOINT -> addPosition(listed, cells);
        case ADJUST -> {
          cells.put(PeopleColumn.MANAGER, text(listed.manager()));
          cells.put(PeopleColumn.UNTIL, text(listed.until()));
        }
        case END -> {}
      }
    }
    return cells;
  }

  private static void addPosition(PeopleLine listed, Map<PeopleColumn, String> cells) {
    put(cells, PeopleColumn.UNIT, listed.unit());
    put(cells, PeopleColumn.MANAGER, listed.manager());
    cells.put(PeopleColumn.FROM, text(listed.from()));
    put(cells, PeopleColumn.UNTIL, listed.until());
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
   * Returns the number of staff by manager. The page names the managers, because they handle and
   * read the reports that their staff make in the open lane (not in confidence and not without a
   * name).
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
