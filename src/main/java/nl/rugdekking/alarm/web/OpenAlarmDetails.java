// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.Alarm;
import nl.rugdekking.alarm.FirstHourViews;
import nl.rugdekking.alarm.RunningAlarms;
import nl.rugdekking.alarm.RunningAlarms.Warning;
import nl.rugdekking.alarm.TalkAlarms;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Testimony;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads who is in danger, what was reported and who takes care of it, for the list of alarms that
 * somebody may act on.
 */
@Component
class OpenAlarmDetails {

  /**
   * An alarm with what its reader may know.
   *
   * @param confirmedBy the name of the person who takes care of it, or null
   * @param mine true when the viewer takes care of it
   * @param hour the path of the page of the first hour, within the organisation
   * @param place where the danger is, as the reporter wrote it, or null
   * @param phone the number to call, or null
   * @param isNews true when a reporter without a name wrote since the viewer last read it
   * @param words the words of the reports, or for a talk what the adviser wrote for the person who
   *     is called
   */
  record Detail(
      Warning about,
      @Nullable String confirmedBy,
      boolean mine,
      String hour,
      @Nullable String place,
      AlarmContacts.@Nullable Phone phone,
      boolean isNews,
      List<String> words) {}

  private final AccessControl access;
  private final RunningAlarms running;
  private final CaseViews views;
  private final TalkAlarms talks;
  private final People people;
  private final AlarmContacts contacts;
  private final FirstHourViews firstHour;

  OpenAlarmDetails(
      AccessControl access,
      RunningAlarms running,
      CaseViews views,
      TalkAlarms talks,
      People people,
      AlarmContacts contacts,
      FirstHourViews firstHour) {
    this.firstHour = firstHour;
    this.contacts = contacts;
    this.access = access;
    this.running = running;
    this.views = views;
    this.talks = talks;
    this.people = people;
  }

  /**
   * Reads one alarm. This counts as a look at its case and is logged. The result is empty when the
   * viewer may neither act on the alarm nor read the case. The caller has checked that the viewer
   * took the second step of signing in.
   */
  @Transactional
  public Optional<Detail> find(Viewer viewer, Alarm alarm) {
    return access
        .findRights(viewer, alarm.incident())
        .flatMap(rights -> look(rights, alarm.part()))
        .map(entered -> read(entered, alarm));
  }

  private Optional<CaseAccess> look(CaseAccess rights, PartId part) {
    if (!rights.may(Action.ACUTE, part) && !rights.may(Action.READ, part)) {
      return Optional.empty();
    }
    var action = rights.may(Action.ACUTE, part) ? Action.ACUTE : Action.READ;
    var entered =
        access.authorize(rights.viewer(), rights.number(), action, Purpose.HANDLING, part);
    if (!action.isLook()) {
      access.logView(entered, action, part);
    }
    return Optional.of(entered);
  }

  private Detail read(CaseAccess entered, Alarm alarm) {
    var about = running.describe(entered, alarm);
    var confirmedBy = alarm.confirmedBy();
    return new Detail(
        about,
        confirmedBy == null ? null : people.find(confirmedBy).map(Person::name).orElse(null),
        entered.viewer().person().equals(confirmedBy),
        "/incidenten/" + entered.number() + "/getroffenen/" + alarm.part().value() + "/eerste-uur",
        contacts.findPlace(entered, about.part()),
        contacts.findNumber(entered, about.part(), about.name()),
        firstHour.hasNewMessage(entered, alarm),
        entered.part(alarm.part()).isTalk()
            ? talks.listNeeds(entered, alarm.part())
            : views.listReports(entered).stream()
                .map(Testimony.VisibleReport::words)
                .filter(words -> !words.isBlank())
                .toList());
  }
}
