// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a list of people would make. People in the list get the positions that it gives
 * them; people who are not in it are left unchanged.
 *
 * @param questions new addresses that may belong to a person who is here already
 * @param readdressed people here, each with their new mail address
 * @param absent people here who are not in the list
 */
record PeoplePlan(
    List<PlannedChange> steps,
    List<PeopleFault> faults,
    List<Question> questions,
    Map<Person, String> readdressed,
    int people,
    int absent) {

  /**
   * Asks whether a line is about a person who is here with another address.
   *
   * @param byNumber true when the personnel number is the same, false when only the name is
   */
  record Question(PeopleLine line, Person person, boolean byNumber) {}

  enum ChangeKind {
    ADD,
    CHANGE,
    /** Changes the mail address of a person. */
    READDRESS,
    /** Gives a person a position. */
    APPOINT,
    /** Changes the manager or the last day of a position. */
    ADJUST,
    END
  }

  /**
   * One change.
   *
   * @param line the line of the list; 0 for a position that is not in it any more
   * @param held the existing position that is adjusted or ended, else null
   */
  record PlannedChange(
      int line,
      ChangeKind kind,
      String email,
      @Nullable PeopleLine listed,
      @Nullable HeldPosition held) {}

  /**
   * @param numbers the people here by personnel number
   * @param answers the answers to the questions of an earlier plan
   */
  static PeoplePlan of(
      List<PeopleLine> lines,
      List<Person> known,
      List<HeldPosition> held,
      Map<String, PersonId> numbers,
      SamePersonAnswers answers) {
    return new PlanBuilder(known, held, new Lookalikes(known, lines, numbers), answers)
        .build(lines, ManagerFaults.find(lines, known, held));
  }

  private static final class PlanBuilder {

    private final Map<String, Person> byEmail = new LinkedHashMap<>();
    private final Map<PersonId, String> emails = new HashMap<>();
    private final Map<PersonId, List<HeldPosition>> positions = new HashMap<>();
    private final List<PlannedChange> steps = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<Person, String> addresses = new LinkedHashMap<>();
    private final Lookalikes lookalikes;
    private final SamePersonAnswers answers;

    PlanBuilder(
        List<Person> known,
        List<HeldPosition> held,
        Lookalikes lookalikes,
        SamePersonAnswers answers) {
      this.lookalikes = lookalikes;
      this.answers = answers;
      known.forEach(
          person -> {
            byEmail.put(person.email(), person);
            emails.put(person.id(), person.email());
          });
      held.forEach(
          position ->
              positions
                  .computeIfAbsent(position.person(), person -> new ArrayList<>())
                  .add(position));
    }

    PeoplePlan build(List<PeopleLine> lines, List<PeopleFault> faults) {
      var people = new LinkedHashMap<String, List<PeopleLine>>();
      lines.forEach(
          line -> people.computeIfAbsent(line.email(), email -> new ArrayList<>()).add(line));
      people.forEach(this::planPerson);
      int absent = (int) byEmail.keySet().stream().filter(at -> !people.containsKey(at)).count();
      return new PeoplePlan(steps, faults, questions, addresses, people.size(), absent);
    }

    /**
     * Returns the person with this address, or the person who gets it because an answer says that
     * they are the one in the list.
     */
    private @Nullable Person findPerson(String email, PeopleLine first) {
      var person = byEmail.get(email);
      var alike = person == null ? lookalikes.find(first) : Optional.<Lookalikes.Lookalike>empty();
      if (alike.isEmpty()) {
        return person;
      }
      var before = alike.get().person();
      var same = answers.byLine().get(first.lineNumber());
      if (same == null) {
        questions.add(new Question(first, before, alike.get().byNumber()));
      }
      if (same == null || !same || addresses.putIfAbsent(before, email) != null) {
        return null;
      }
      steps.add(new PlannedChange(first.lineNumber(), ChangeKind.READDRESS, email, first, null));
      byEmail.remove(before.email());
      var after =
          new Person(before.id(), before.name(), email, before.language(), before.endedOn());
      byEmail.put(email, after);
      emails.put(before.id(), email);
      return after;
    }

    private void planPerson(String email, List<PeopleLine> lines) {
      var first = lines.getFirst();
      var person = findPerson(email, first);
      if (person == null) {
        steps.add(new PlannedChange(first.lineNumber(), ChangeKind.ADD, email, first, null));
      } else if (!person.name().equals(first.name())
          || !person.language().getLanguage().equals(first.language().getLanguage())) {
        steps.add(new PlannedChange(first.lineNumber(), ChangeKind.CHANGE, email, first, null));
      }
      var existing =
          person == null ? List.<HeldPosition>of() : positions.getOrDefault(person.id(), List.of());
      var unlisted = new ArrayList<>(existing);
      for (var line : lines) {
        var same =
            existing.stream().filter(held -> position(held).equals(line.positionKey())).findFirst();
        same.ifPresent(unlisted::remove);
        if (same.isEmpty()) {
          steps.add(new PlannedChange(line.lineNumber(), ChangeKind.APPOINT, email, line, null));
        } else if (hasChanged(line, same.get())) {
          steps.add(
              new PlannedChange(line.lineNumber(), ChangeKind.ADJUST, email, line, same.get()));
        }
      }
      unlisted.forEach(held -> steps.add(new PlannedChange(0, ChangeKind.END, email, null, held)));
    }

    private boolean hasChanged(PeopleLine line, HeldPosition held) {
      var manager = held.manager() == null ? null : emails.get(held.manager());
      return !Objects.equals(manager, line.manager())
          || !Objects.equals(held.until(), line.until());
    }

    private static String position(HeldPosition held) {
      return held.body() + " " + held.title() + " " + held.unit();
    }
  }

  /** Returns the first day of the position: the one in the list, or else today. */
  static LocalDate from(PeopleLine line, LocalDate today) {
    return line.from() == null ? today : line.from();
  }
}
