// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.PeoplePlan.ChangeKind;
import nl.rugdekking.people.PeoplePlan.PlannedChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a list of people in two steps. It first shows what would change; when somebody agrees, it
 * makes all changes in one transaction.
 */
@Service
public class PeopleImport {

  private final PeopleDirectory directory;
  private final People people;
  private final PeopleSheetReader sheets;
  private final ListInvitations invitations;
  private final PersonnelNumbers numbers;
  private final Departures departures;
  private final AuditLog audit;

  PeopleImport(
      PeopleDirectory directory,
      People people,
      PeopleSheetReader sheets,
      ListInvitations invitations,
      PersonnelNumbers numbers,
      Departures departures,
      AuditLog audit) {
    this.numbers = numbers;
    this.departures = departures;
    this.directory = directory;
    this.people = people;
    this.sheets = sheets;
    this.invitations = invitations;
    this.audit = audit;
  }

  /**
   * The boxes that can be ticked for the import.
   *
   * @param inviteAll true to invite everybody who has no account yet
   * @param callOffDepartures true to call off the departure of people whom the list names again
   */
  public record ImportOptions(boolean inviteAll, boolean callOffDepartures) {}

  /** Returns what the list would change. Changes nothing. */
  @Transactional(readOnly = true)
  public PeopleTrial tryOut(byte[] content, SamePersonAnswers answers) {
    return trial(content, answers);
  }

  /**
   * Makes the changes that were shown, all or none.
   *
   * @param answers the answers to the questions of the trial
   * @param shown the mark of the trial that somebody agreed with
   * @param wishes the boxes that were ticked
   * @return the present trial; when its mark differs from {@code shown} or it has faults, nothing
   *     was changed
   */
  @Transactional
  public PeopleTrial apply(
      Viewer viewer,
      byte[] content,
      SamePersonAnswers answers,
      String shown,
      ImportOptions wishes) {
    directory.lock();
    var trial = trial(content, answers);
    if (trial.isReady() && trial.mark().equals(shown)) {
      makeChanges(viewer, trial.plan());
      saveNumbers(trial.sheet().lines());
      directory.scheduleHandlerCheck();
      if (wishes.callOffDepartures()) {
        trial
            .returns()
            .forEach(returning -> departures.callOff(viewer, returning.departure().id()));
      }
      int invited = wishes.inviteAll() ? invitations.invite(trial.sheet().lines(), byEmail()) : 0;
      record(viewer, trial, invited);
    }
    return trial;
  }

  private PeopleTrial trial(byte[] content, SamePersonAnswers answers) {
    var sheet = sheets.read(content);
    var known = numbers.findPeople(numbersIn(sheet.lines()).keySet());
    var plan =
        PeoplePlan.of(sheet.lines(), directory.people(), directory.listPositions(), known, answers);
    var faults = new ArrayList<>(sheet.faults());
    faults.addAll(plan.faults());
    var accepted = faults.isEmpty() ? sheet.lines() : List.<PeopleLine>of();
    var after = byEmailAfter(plan);
    var readdressed = plan.readdressed().keySet();
    var returns = listReturning(sheet.lines(), plan);
    return new PeopleTrial(
        sheet,
        plan,
        faults,
        invitations.count(accepted, after, readdressed),
        invitations.listPostponed(accepted, after, readdressed),
        newNumbers(sheet.lines(), known),
        returns,
        hashOf(content, plan, returns));
  }

  /** Returns the address of each person by personnel number. */
  private static Map<String, String> numbersIn(List<PeopleLine> lines) {
    var numbers = new HashMap<String, String>();
    for (var line : lines) {
      if (line.personnel() != null) {
        numbers.put(line.personnel(), line.email());
      }
    }
    return numbers;
  }

  private int newNumbers(List<PeopleLine> lines, Map<String, PersonId> known) {
    var people = byEmail();
    return (int)
        numbersIn(lines).entrySet().stream()
            .filter(
                number -> {
                  var person = people.get(number.getValue());
                  return person == null || !person.id().equals(known.get(number.getKey()));
                })
            .count();
  }

  private void saveNumbers(List<PeopleLine> lines) {
    var people = byEmail();
    numbersIn(lines)
        .forEach(
            (number, email) ->
                numbers.save(Objects.requireNonNull(people.get(email)).id(), number));
  }

  private List<PeopleTrial.ReturningPerson> listReturning(List<PeopleLine> lines, PeoplePlan plan) {
    var known = byEmailAfter(plan);
    var returns = new ArrayList<PeopleTrial.ReturningPerson>();
    for (var leaving : departures.listPlanned().departures()) {
      for (var line : lines) {
        var person = known.get(line.email());
        if (person != null
            && person.id().equals(leaving.person())
            && leaving.isContradictedBy(line)) {
          returns.add(new PeopleTrial.ReturningPerson(leaving, line.name()));
          break;
        }
      }
    }
    return returns;
  }

  private void makeChanges(Viewer viewer, PeoplePlan plan) {
    var known = byEmail();
    plan.readdressed()
        .forEach(
            (person, email) -> {
              readdress(known, person, email);
              record(viewer, "person.readdressed", "person", person.id().value(), Map.of());
            });
    for (var step : plan.steps()) {
      if (step.kind() == ChangeKind.ADD) {
        var line = line(step);
        known.put(line.email(), people.add(line.name(), line.email(), line.language()));
      }
    }
    for (var step : plan.steps()) {
      switch (step.kind()) {
        case READDRESS -> {} // done above: another line may name the new address
        case ADD -> {} // done above: anybody may be somebody's manager
        case CHANGE -> directory.updatePerson(toChangedPerson(known.get(step.email()), line(step)));
        case APPOINT -> directory.addPosition(toPosition(known, step));
        case ADJUST -> directory.updatePosition(toPosition(known, step));
        case END -> directory.end(Objects.requireNonNull(step.held()));
      }
    }
  }

  // Changes only the address for mail. The address to sign in with can be changed by the person
  // alone.
  private void readdress(Map<String, Person> known, Person before, String email) {
    var after = new Person(before.id(), before.name(), email, before.language(), before.endedOn());
    known.remove(before.email());
    known.put(email, after);
    directory.changeAddress(before, email);
  }

  private static Person toChangedPerson(@Nullable Person person, PeopleLine line) {
    var before = Objects.requireNonNull(person);
    return new Person(before.id(), line.name(), before.email(), line.language(), before.endedOn());
  }

  private HeldPosition toPosition(Map<String, Person> known, PlannedChange step) {
    var line = line(step);
    var before = step.held();
    return new HeldPosition(
        before == null ? new UUID(0, 0) : before.id(),
        Objects.requireNonNull(known.get(line.email())).id(),
        line.body(),
        line.title(),
        line.unit(),
        managerOf(known, line),
        before == null ? PeoplePlan.from(line, directory.today()) : before.from(),
        line.until());
  }

  private static @Nullable PersonId managerOf(Map<String, Person> known, PeopleLine line) {
    return line.manager() == null ? null : Objects.requireNonNull(known.get(line.manager())).id();
  }

  private static PeopleLine line(PlannedChange step) {
    return Objects.requireNonNull(step.listed());
  }

  private Map<String, Person> byEmailAfter(PeoplePlan plan) {
    var known = byEmail();
    plan.readdressed().forEach((person, email) -> known.put(email, person));
    return known;
  }

  private Map<String, Person> byEmail() {
    var known = new HashMap<String, Person>();
    directory.people().forEach(person -> known.put(person.email(), person));
    return known;
  }

  private void record(Viewer viewer, PeopleTrial trial, int invited) {
    record(
        viewer,
        "people.imported",
        "organisation",
        CurrentOrganisation.id(),
        Map.of(
            "added", Integer.toString(trial.count(ChangeKind.ADD)),
            "changed", Integer.toString(trial.plan().steps().size()),
            "invited", Integer.toString(invited)));
  }

  private void record(
      Viewer viewer, String verb, String kind, UUID subject, Map<String, String> about) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, kind, subject)
            .by(viewer.person().value())
            .with(about));
  }

  /**
   * Returns a hash of the list and all its effects, to check that they are still those that
   * somebody agreed with.
   */
  private static String hashOf(
      byte[] content, PeoplePlan plan, List<PeopleTrial.ReturningPerson> returns) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(content);
      digest.update(plan.steps().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(returns.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
