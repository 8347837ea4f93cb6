// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.danger.DangerAdditions;
import nl.rugdekking.alarm.danger.DangerPlace;
import nl.rugdekking.alarm.danger.RepeatedDangers;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Testimony;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything that the page of the first hour after an alarm shows about one part. */
@Service
public class FirstHourViews {

  /** The time within which the case owner takes the steps that were left to them. */
  public static final Duration TIME_FOR_REMAINING_STEPS = Duration.ofHours(1);

  /**
   * The query for the steps that were still needed when the last alarm of {@code case_part p} was
   * handed over, and that nobody has taken since. There are none while another alarm is running. A
   * row has the {@code kind} of the step, its {@code place} among them, {@code ended_at}, the
   * moment of handing over, and {@code kept_to_day}, which is true when that moment is known to the
   * day.
   */
  public static final String REMAINING_STEPS =
      """
      select step.kind, step.place, latest.ended_at, latest.kept_to_day
      from (
        select alarm.id, alarm.ended_at, alarm.kept_to_day, alarm.remaining_steps from alarm
        where alarm.organisation_id = p.organisation_id and alarm.part_id = p.part_id
        order by alarm.sequence desc limit 1) latest
      cross join unnest(latest.remaining_steps) with ordinality step (kind, place)
      where latest.ended_at is not null
        and not exists (select from first_hour_step taken
          where taken.organisation_id = p.organisation_id and taken.part_id = p.part_id
            and taken.alarm_id = latest.id and taken.kind = step.kind)
      """;

  /**
   * The content of the page of the first hour.
   *
   * @param contacts how to reach the person who told of the danger in a talk; empty when it is no
   *     talk
   * @param needs what the confidential adviser wrote for the person who is called, in the talk or
   *     in the talk from which this case was made
   * @param additions what was written after the reports; null when the viewer may not read it, or
   *     there is nothing to show
   * @param written how many texts were written after the reports, counted before they were read
   * @param mayAskReporter true when the viewer may write to a reporter
   * @param remaining the steps that were left to the case owner and are still open
   * @param email the address of the affected person, or null when they are not known or the viewer
   *     may not know who they are
   */
  public record View(
      CaseView.PartView part,
      @Nullable String email,
      List<Testimony.VisibleReport> reports,
      List<Testimony.Contact> contacts,
      List<String> needs,
      DangerAdditions.@Nullable Additions additions,
      int written,
      boolean mayAskReporter,
      Optional<Alarm> alarm,
      List<AlarmCall> calls,
      List<FirstHour.TakenStep> steps,
      List<FirstHourStep> remaining,
      List<FirstHour.PublicStatement> statements,
      Map<PersonId, Person> people) {

    public boolean isTalk() {
      return part.part().isTalk();
    }

    /** Returns the places of the danger, as far as what the viewer may read tells of them. */
    public Set<DangerPlace> places() {
      return DangerPlace.find(
          Stream.concat(
              reports.stream().map(Testimony.VisibleReport::where),
              contacts.stream().map(Testimony.Contact::where)),
          Stream.concat(reports.stream().map(Testimony.VisibleReport::words), needs.stream()));
    }

    public @Nullable String name(@Nullable PersonId person) {
      var found = person == null ? null : people.get(person);
      return found == null ? null : found.name();
    }
  }

  private final FirstHourRepository repository;
  private final AlarmRepository alarms;
  private final CaseViews views;
  private final TalkAlarms talks;
  private final DangerAdditions additions;
  private final RepeatedDangers repeated;
  private final People people;

  FirstHourViews(
      FirstHourRepository repository,
      AlarmRepository alarms,
      CaseViews views,
      TalkAlarms talks,
      DangerAdditions additions,
      RepeatedDangers repeated,
      People people) {
    this.talks = talks;
    this.additions = additions;
    this.repeated = repeated;
    this.repository = repository;
    this.alarms = alarms;
    this.views = views;
    this.people = people;
  }

  @Transactional(readOnly = true)
  public View get(CaseAccess access, PartId part) {
    var shown = views.getPart(access, part, Action.ACUTE);
    var alarm = alarms.find(part);
    var calls = alarm.map(found -> alarms.listCalls(found.id())).orElse(List.of());
    var steps = repository.listSteps(part, alarm.map(Alarm::id).orElse(null));
    var statements = repository.listStatements(part);
    int written =
        alarm.map(found -> repository.countWritten(found, listReadable(access))).orElse(0);
    var reports = views.listReports(access);
    return new View(
        shown,
        email(access, shown),
        reports,
        shown.part().isTalk() ? talks.listContacts(access, part) : List.of(),
        talks.listNeeds(access, part),
        FirstHour.mayReadReporter(access, part, alarm.orElse(null))
            ? additions.find(
                access, part, reports, alarm.map(FirstHourViews::findStart).orElse(null))
            : null,
        written,
        FirstHour.mayReachReporter(access, part, alarm.orElse(null)),
        alarm,
        calls,
        steps,
        listRemaining(shown.part()),
        statements,
        people.mapById(ids(alarm, calls, steps, statements)));
  }

  /**
   * Returns a text that changes when somebody confirms, calls or takes a step, or when the reporter
   * adds something. It is no look at the case.
   *
   * @throws HiddenException when the viewer may not act in this part
   */
  @Transactional(readOnly = true)
  public String getState(CaseAccess access, PartId part) {
    if (!access.may(Action.ACUTE, part)) {
      throw new HiddenException();
    }
    return repository.readState(part, listReadable(access));
  }

  /** Returns the alarms of the other dangers of the person in this part that are not over. */
  @Transactional(readOnly = true)
  public List<Alarm> listOthers(PartId part) {
    return repeated.listRunning(part).stream().flatMap(id -> alarms.find(id).stream()).toList();
  }

  /** Stores that the viewer has read on this page what was written after the reports. */
  @Transactional
  public void markMessagesSeen(CaseAccess access, View view) {
    if (view.additions() != null && view.alarm().isPresent()) {
      repository.markMessagesSeen(
          view.alarm().get().id(), access.viewer().person(), view.written());
    }
  }

  /**
   * Returns true when a reporter or the affected person wrote something since this viewer, who was
   * called, last opened the page of the first hour.
   */
  @Transactional(readOnly = true)
  public boolean hasNewMessage(CaseAccess access, Alarm alarm) {
    return FirstHour.mayReadReporter(access, alarm.part(), alarm)
        && repository.hasUnseenMessage(alarm, access.viewer().person(), listReadable(access));
  }

  // Incidents that are handled together can have messages of which only some are for this viewer.
  private static List<IncidentId> listReadable(CaseAccess access) {
    return access.incidents().stream()
        .filter(incident -> access.may(Action.REACH_REPORTER, incident))
        .toList();
  }

  private static @Nullable Instant findStart(Alarm alarm) {
    return alarm.isEnded() ? null : alarm.raisedAt();
  }

  /**
   * The first hour of an alarm that was not handed over yet.
   *
   * @param confirmedBy the name of the person who takes care of the danger, or null
   */
  public record RunningHour(Alarm alarm, @Nullable String confirmedBy, List<FirstHourStep> taken) {}

  /** Returns the running first hour of this part; the caller has checked who may act in it. */
  @Transactional(readOnly = true)
  public Optional<RunningHour> findRunning(PartId part) {
    return alarms
        .find(part)
        .filter(alarm -> !alarm.isEnded())
        .map(
            alarm ->
                new RunningHour(
                    alarm,
                    name(alarm.confirmedBy()),
                    repository.listSteps(part, alarm.id()).stream()
                        .map(FirstHour.TakenStep::step)
                        .toList()));
  }

  /**
   * Returns the steps that were left to the case owner when the alarm was handed over, and that
   * nobody has taken since. The caller has checked who may act in them.
   */
  @Transactional(readOnly = true)
  public List<FirstHourStep> listRemaining(CasePart part) {
    return repository.listRemaining(part.id()).stream()
        .filter(step -> step.isPossibleIn(part))
        .sorted()
        .toList();
  }

  private @Nullable String name(@Nullable PersonId person) {
    return person == null ? null : people.find(person).map(Person::name).orElse(null);
  }

  private @Nullable String email(CaseAccess access, CaseView.PartView shown) {
    var affected = shown.part().affected();
    return affected == null || !access.mayKnowName(shown.part().id())
        ? null
        : people.find(affected).map(Person::email).orElse(null);
  }

  // The person who confirmed is added separately, because they may have confirmed without having
  // been called.
  private static Set<PersonId> ids(
      Optional<Alarm> alarm,
      List<AlarmCall> calls,
      List<FirstHour.TakenStep> steps,
      List<FirstHour.PublicStatement> statements) {
    var ids = new HashSet<PersonId>();
    alarm.map(Alarm::confirmedBy).ifPresent(ids::add);
    calls.forEach(call -> ids.add(call.person()));
    steps.forEach(one -> ids.add(one.by()));
    statements.forEach(one -> ids.add(one.by()));
    return ids;
  }
}
