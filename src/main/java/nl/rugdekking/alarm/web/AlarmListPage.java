// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.Alarm;
import nl.rugdekking.alarm.AlarmHandover;
import nl.rugdekking.alarm.RunningAlarms;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page of the alarms that somebody was called for or is warned of: who is in danger, what
 * was reported, and who takes care of it. A viewer who signed in with a password alone sees only
 * numbers.
 */
@Component
record AlarmListPage(
    RunningAlarms running,
    AlarmHandover handover,
    OpenAlarmDetails details,
    AlarmContacts contacts,
    CurrentViewer viewers,
    Dates dates,
    MessageSource messages) {

  /**
   * One alarm on the page.
   *
   * @param title the name of the person in danger, or the number of the case where the name may not
   *     be read
   * @param facts for each report of danger the place, the number and the time
   * @param progress a sentence about who takes care of the danger, or that nobody does
   * @param isNews true when the reporter wrote something that the viewer has not read
   * @param words what was reported, as far as the viewer may read it
   * @param call the number to call, or null
   * @param mayConfirm true when the viewer may say that they take care of it
   * @param path the path of the page to go on with, below that of the organisation
   * @param link the text of the link to that page
   */
  record AlarmRow(
      String title,
      List<String> facts,
      String progress,
      boolean confirmed,
      boolean isNews,
      List<String> words,
      @Nullable TelephoneNumber call,
      boolean mayConfirm,
      String path,
      String link) {}

  String show(Viewer viewer, Model model) {
    model.addAttribute(
        "alarms", viewers.hasSecondStep() ? listWithDetails(viewer) : listNumbers(viewer));
    return "alarm/list";
  }

  // Returns first the alarms that the viewer is warned of, which nobody has confirmed, and then the
  // others that they were called for. Alarms that one confirmation answers together are one row.
  private List<AlarmRow> listWithDetails(Viewer viewer) {
    var warned =
        running.listWarnings(viewer).stream()
            .map(warning -> warning.all().map(RunningAlarms.Warning::alarm).toList())
            .toList();
    var others =
        handover.listOpen(viewer).stream()
            .map(AlarmHandover.OpenAlarm::alarm)
            .filter(alarm -> warned.stream().noneMatch(group -> group.contains(alarm)))
            .map(List::of);
    return Stream.concat(warned.stream(), others)
        .map(
            group -> group.stream().flatMap(alarm -> details.find(viewer, alarm).stream()).toList())
        .filter(group -> !group.isEmpty())
        .map(this::createRow)
        .toList();
  }

  private List<AlarmRow> listNumbers(Viewer viewer) {
    return handover.listOpen(viewer).stream().map(this::createRow).toList();
  }

  private AlarmRow createRow(AlarmHandover.OpenAlarm open) {
    var alarm = open.alarm();
    var raised = describeRaised(alarm);
    return new AlarmRow(
        open.talk() ? text("register.talk") : open.number(),
        raised == null ? List.of() : List.of(raised),
        text(alarm.isConfirmed() ? "alarm.own.confirmed" : "alarm.own.unconfirmed"),
        alarm.isConfirmed(),
        false,
        List.of(),
        null,
        false,
        "/incidenten/" + open.number() + "/getroffenen/" + alarm.part().value() + "/eerste-uur",
        text("alarm.own.go-on"));
  }

  private AlarmRow createRow(List<OpenAlarmDetails.Detail> group) {
    var first = group.getFirst();
    var about = first.about();
    var alarm = about.alarm();
    var phones = group.stream().flatMap(detail -> Stream.ofNullable(detail.phone()));
    return new AlarmRow(
        about.name() == null ? describeNumber(about) : about.name(),
        listFacts(group),
        describeProgress(first),
        alarm.isConfirmed(),
        group.stream().anyMatch(OpenAlarmDetails.Detail::isNews),
        group.stream().flatMap(detail -> detail.words().stream()).distinct().toList(),
        AlarmContacts.Phone.chooseFirst(phones).map(AlarmContacts.Phone::number).orElse(null),
        about.mayHelp() && !alarm.isConfirmed(),
        about.mayHelp() ? first.hour() : about.path(),
        text(about.mayHelp() ? "alarm.own.go-on" : "alarm.bar.open"));
  }

  private List<String> listFacts(List<OpenAlarmDetails.Detail> group) {
    var places = group.stream().flatMap(detail -> Stream.ofNullable(detail.place())).toList();
    return Stream.concat(
            group.stream().map(detail -> describeReport(detail, places)),
            describeCall(group.getFirst().about()).stream())
        .toList();
  }

  private String describeReport(OpenAlarmDetails.Detail detail, List<String> places) {
    var about = detail.about();
    var place = detail.place();
    return Stream.of(
            place == null || contacts.isRepeated(place, places) ? null : place,
            about.name() == null ? null : describeNumber(about),
            describeRaised(about.alarm()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  // Says who is being called, and until when; empty when nobody is.
  private Optional<String> describeCall(RunningAlarms.Warning about) {
    var nextAt = about.alarm().nextAt();
    if (about.called() == null || nextAt == null) {
      return Optional.empty();
    }
    var isViewer = about.called().equals(about.rights().viewer().name());
    return Optional.of(
        isViewer
            ? text("alarm.own.called.you", dates.time(nextAt))
            : text("alarm.own.called", about.called(), dates.time(nextAt)));
  }

  private String describeNumber(RunningAlarms.Warning about) {
    return about.number() == null ? text("register.talk") : about.number();
  }

  private String describeProgress(OpenAlarmDetails.Detail detail) {
    if (!detail.about().alarm().isConfirmed()) {
      return text("alarm.own.unconfirmed");
    }
    var name = detail.confirmedBy();
    if (detail.mine()) {
      return text("alarm.to-do.mine");
    }
    return name == null ? text("alarm.own.confirmed") : text("alarm.own.taken", name);
  }

  // The time of an alarm without a name is left out, because nobody may know when the report was
  // sent.
  private @Nullable String describeRaised(Alarm alarm) {
    return alarm.nameless() ? null : text("alarm.own.raised", dates.past(alarm.raisedAt()));
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
