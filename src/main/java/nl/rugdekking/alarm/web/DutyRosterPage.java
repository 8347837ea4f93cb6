// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.alarm.Duties;
import nl.rugdekking.alarm.DutyException;
import nl.rugdekking.alarm.DutyLine;
import nl.rugdekking.alarm.DutyShift;
import nl.rugdekking.alarm.MobileNumber;
import nl.rugdekking.alarm.TestAlarms;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page of the duty roster: who is on duty now, the shifts and absences that are planned,
 * the hours in which nobody is on duty, the telephone numbers, and the forms to change all of this.
 */
@Component
record DutyRosterPage(
    Duties duties,
    DutyLine line,
    TestAlarms tests,
    Dates dates,
    MessageSource messages,
    Clock clock,
    Organisations organisations) {

  private static final int SHOWN_GAPS = 10;

  // Later shifts are shown when somebody asks for them.
  private static final int SHOWN_SHIFTS = 4;

  /** A shift or an absence on the page. */
  record RosterRow(String id, String text, String hours) {}

  /** The name of an officer, and the number on which they are called, or null. */
  record OfficerNumber(String name, @Nullable String number) {}

  String show(Model model) {
    var overview = duties.getOverview();
    var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE).toString();
    addUnlessPresent(model, "shift", DutyShiftForm.empty(today));
    addUnlessPresent(model, "exception", DutyExceptionForm.empty(today));
    addUnlessPresent(model, "repeat", new RepeatForm("1"));
    addUnlessPresent(model, "number", DutyNumberForm.empty());
    var lineNow = line.find().map(TelephoneNumber::shown).orElse("");
    addUnlessPresent(model, "dutyLine", new DutyLineForm(lineNow));
    model.addAttribute("lineNow", lineNow);
    model.addAttribute("officers", listChoices(overview.officers()));
    model.addAttribute("now", describeNow(overview));
    var shifts =
        overview.roster().shifts().stream().map(shift -> createRow(shift, overview)).toList();
    model.addAttribute("shifts", shifts.stream().limit(SHOWN_SHIFTS).toList());
    model.addAttribute("laterShifts", shifts.stream().skip(SHOWN_SHIFTS).toList());
    model.addAttribute(
        "exceptions",
        overview.roster().exceptions().stream()
            .map(exception -> createRow(exception, overview))
            .toList());
    var numbers = listNumbers(overview);
    model.addAttribute("numbers", numbers);
    var withoutNumber =
        numbers.stream()
            .filter(officer -> officer.number() == null)
            .map(OfficerNumber::name)
            .collect(Collectors.joining(", "));
    model.addAttribute("numberless", withoutNumber);
    model.addAttribute(
        "gaps", overview.gaps().stream().limit(SHOWN_GAPS).map(this::describe).toList());
    model.addAttribute("hiddenGaps", Math.max(0, overview.gaps().size() - SHOWN_GAPS));
    model.addAttribute("gateway", overview.gateway());
    model.addAttribute(
        "lastTest", tests.findLast().map(this::describe).orElseGet(() -> text("alarm.test.never")));
    return "alarm/roster";
  }

  // Names who is called now, in the order in which they are called.
  private String describeNow(Duties.Overview overview) {
    var onDuty =
        overview.roster().officersAt(clock.instant()).keySet().stream()
            .map(person -> describeOfficer(person, overview))
            .collect(Collectors.joining(", "));
    return onDuty.isEmpty() ? text("alarm.roster.now.nobody") : text("alarm.roster.now", onDuty);
  }

  private String describe(TestAlarms.LastTest last) {
    var test = last.test();
    return text("alarm.test." + test.state().name(), dates.past(test.startedAt()), last.officer());
  }

  // A form with errors is in the model already, and is shown again as it was typed.
  private static void addUnlessPresent(Model model, String name, Object form) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, form);
    }
  }

  private static List<Choice> listChoices(Map<PersonId, String> officers) {
    return officers.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(entry -> new Choice(entry.getKey().value().toString(), entry.getValue()))
        .toList();
  }

  private static List<OfficerNumber> listNumbers(Duties.Overview overview) {
    return overview.officers().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(entry -> new OfficerNumber(entry.getValue(), findNumber(overview, entry.getKey())))
        .toList();
  }

  private static @Nullable String findNumber(Duties.Overview overview, PersonId person) {
    MobileNumber number = overview.numbers().get(person);
    return number == null ? null : number.value();
  }

  private RosterRow createRow(DutyShift shift, Duties.Overview overview) {
    var who = describeOfficer(shift.officer(), overview);
    var text =
        shift.second() == null
            ? text("alarm.roster.alone", who)
            : text("alarm.roster.pair", who, describeOfficer(shift.second(), overview));
    return new RosterRow(shift.id().toString(), text, describeHours(shift.starts(), shift.ends()));
  }

  private RosterRow createRow(DutyException exception, Duties.Overview overview) {
    var who = findName(exception.absent(), overview.names());
    var text =
        exception.instead() == null
            ? text("alarm.roster.away", who)
            : text("alarm.roster.replaced", who, describeOfficer(exception.instead(), overview));
    return new RosterRow(
        exception.id().toString(), text, describeHours(exception.starts(), exception.ends()));
  }

  private String describeHours(Instant from, Instant until) {
    return text("alarm.roster.hours", dates.planned(from), dates.planned(until));
  }

  // Names the bodies for which nobody is on duty, unless that is so for all of them.
  private String describe(Duties.BodyGap gap) {
    var hours = describeHours(gap.hours().starts(), gap.hours().ends());
    if (gap.isEverywhere()) {
      return hours;
    }
    var bodies = gap.bodies().stream().map(this::nameOf).collect(Collectors.joining(", "));
    return text("alarm.roster.gaps.of", hours, bodies);
  }

  private String nameOf(BodyKind body) {
    return organisations.structure().body(body).name().in(LocaleContextHolder.getLocale());
  }

  // Marks people who lost the role of duty officer, because they are not called even though they
  // are on the roster.
  private String describeOfficer(PersonId person, Duties.Overview overview) {
    var name = findName(person, overview.names());
    return overview.officers().containsKey(person) ? name : text("alarm.roster.lost", name);
  }

  private static String findName(PersonId person, Map<PersonId, String> names) {
    return names.getOrDefault(person, "?");
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
