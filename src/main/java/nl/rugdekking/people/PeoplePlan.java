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
 * The changes that a list of people would make, to be shown before they are carried out. People in
 * the list get the positions that it gives them; people who are not in it are left unchanged.
 *
 * @param steps the changes, in the order in which they are carried out
 * @param faults what is wrong with the list
 * @param questions new addresses that may belong to a person who is here already
 * @param readdressed people here, each with their new mail address
 * @param people the number of people in the list
 * @param absent the number of people here who are not in the list
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
    /** Adds a person. */
    ADD,
    /** Changes the name or the language of a person. */
    CHANGE,
    /** Changes the mail address of a person. */
    READDRESS,
    /** Gives a person a position. */
    APPOINT,
    /** Changes the manager or the last day of a position. */
    ADJUST,
    /** Ends a position. */
    END
  }

  /**
   * One change.
   *
   * @param line the line of the list; 0 for a position that is not in it any more
   * @param email the address of the person in the list
   * @param listed what the list says, or null for a position that is not in it any more
   * @param held the existing position that is adjusted or ended, else null
   */
  record PlannedChange(
      int line,
      ChangeKind kind,
      String email,
      @Nullable PeopleLine listed,
      @Nullable HeldPosition held) {}

  /**
   * Compares a list with the people who are here.
   *
   * @param known the people here
   * @param held the positions that they have
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
    private final Map<Person, String> newEmails = new LinkedHashMap<>();
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
      var linesByEmail = new LinkedHashMap<String, List<PeopleLine>>();
      lines.forEach(
          line -> linesByEmail.computeIfAbsent(line.email(), email -> new ArrayList<>()).add(line));
      linesByEmail.forEach(this::planPerson);
      int absent =
          (int) byEmail.keySet().stream().filter(email -> !linesByEmail.containsKey(email)).count();
      return new PeoplePlan(steps, faults, questions, newEmails, linesByEmail.size(), absent);
    }

    /**
     * Returns the person with this address, or somebody here who resembles the person in the list
     * if an answer says that they are the same: they get the address. When that is not answered
     * yet, it becomes a question. Null means that the person is new.
     */
    private @Nullable Person findPerson(String email, PeopleLine first) {
      var person = byEmail.get(email);
      var alike = person == null ? lookalikes.find(first) : Optional.<Lookalikes.Lookalike>empty();
      if (alike.isEmpty()) {
        return person;
      }
      var before = alike.get().person();
      var isSame = answers.byLine().get(first.lineNumber());
      if (isSame == null) {
        questions.add(new Question(first, before, alike.get().byNumber()));
        return null;
      }
      var isReaddressed = newEmails.containsKey(before);
      if (!isSame || isReaddressed) {
        return null;
      }
      newEmails.put(before, email);
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
      planPositions(email, lines, existing);
    }

    private void planPositions(String email, List<PeopleLine> lines, List<HeldPosition> existing) {
      var unlisted = new ArrayList<>(existing);
      for (var line : lines) {
        var held =
            existing.stream()
                .filter(position -> positionKey(position).equals(line.positionKey()))
                .findFirst();
        held.ifPresent(unlisted::remove);
        if (held.isEmpty()) {
          steps.add(new PlannedChange(line.lineNumber(), ChangeKind.APPOINT, email, line, null));
        } else if (hasChanged(line, held.get())) {
          steps.add(
              new PlannedChange(line.lineNumber(), ChangeKind.ADJUST, email, line, held.get()));
        }
      }
      unlisted.forEach(held -> steps.add(new PlannedChange(0, ChangeKind.END, email, null, held)));
    }

    private boolean hasChanged(PeopleLine line, HeldPosition held) {
      var manager = held.manager() == null ? null : emails.get(held.manager());
      return !Objects.equals(manager, line.manager())
          || !Objects.equals(held.until(), line.until());
    }

    // Has the form of PeopleLine.positionKey, with which it is compared.
    private static String positionKey(HeldPosition held) {
      return held.body() + " " + held.title() + " " + held.unit();
    }
  }

  /** Returns the first day of the position: the one in the list, or else today. */
  static LocalDate from(PeopleLine line, LocalDate today) {
    return line.from() == null ? today : line.from();
  }
}
