// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.RunningAlarms;
import nl.rugdekking.alarm.RunningAlarms.Warning;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the red bar that warns of danger, on every page of the people who may act on it. */
@Component
record AlarmBar(
    RunningAlarms alarms,
    AlarmContacts contacts,
    Organisations organisations,
    Dates dates,
    MessageSource messages) {

  static final String PATH = "/alarmbalk";

  // When there are more alarms than this, the bar shows one line about all of them, so that the
  // page below stays in sight.
  private static final int MOST_LINES = 2;

  /** Returns the bar of this viewer, without lines when there is nothing to warn of. */
  Page.Bar of(Viewer viewer) {
    var home = "/" + organisations.current().slug();
    var warnings = alarms.listWarnings(viewer);
    var lines =
        warnings.size() > MOST_LINES
            ? List.of(lineOfAll(warnings.size(), home))
            : warnings.stream().map(alarm -> line(alarm, home)).toList();
    return new Page.Bar(home + PATH, PollState.of(lines), lines);
  }

  private Page.BarLine lineOfAll(int amount, String home) {
    var key = amount < RunningAlarms.MAX_WARNINGS ? "alarm.bar.all" : "alarm.bar.all.most";
    return new Page.BarLine(
        text(key, amount),
        text("alarm.bar.unconfirmed"),
        "",
        null,
        home + OpenAlarmsController.LIST,
        text("alarm.bar.list"));
  }

  private Page.BarLine line(Warning warning, String home) {
    var number = warning.number() == null ? text("register.talk") : warning.number();
    return new Page.BarLine(
        warning.name() == null ? number : warning.name(),
        danger(warning) + " · " + text("alarm.bar.unconfirmed"),
        describe(warning),
        call(warning),
        home + warning.path(),
        text(warning.mayHelp() ? "alarm.bar.help" : "alarm.bar.open"));
  }

  private String danger(Warning warning) {
    return warning.again().isEmpty()
        ? text("alarm.bar")
        : text("alarm.bar.again", warning.again().size() + 1);
  }

  private Page.@Nullable BarCall call(Warning warning) {
    var phones =
        warning
            .all()
            .flatMap(
                one ->
                    Stream.ofNullable(contacts.findNumber(one.rights(), one.part(), one.name())));
    return AlarmContacts.Phone.chooseFirst(phones)
        .map(phone -> new Page.BarCall(text("alarm.bar.call." + phone.whose()), phone.number()))
        .orElse(null);
  }

  private String describe(Warning warning) {
    var known = new ArrayList<String>();
    warning.all().forEach(one -> addFacts(known, one));
    var all = List.copyOf(known);
    known.removeIf(fact -> contacts.isRepeated(fact, all));
    var nextAt = warning.alarm().nextAt();
    if (warning.called() != null && nextAt != null) {
      known.add(text("alarm.bar.called", warning.called(), dates.time(nextAt)));
    }
    return String.join(" · ", known);
  }

  // The time of an alarm without a name is left out, because nobody may know when the report was
  // sent.
  private void addFacts(List<String> known, Warning warning) {
    add(known, warning.name() == null ? null : warning.number());
    add(known, contacts.findPlace(warning.rights(), warning.part()));
    if (!warning.alarm().nameless()) {
      known.add(dates.time(warning.alarm().raisedAt()));
    }
  }

  private static void add(List<String> known, @Nullable String fact) {
    if (fact != null && !fact.isBlank() && !known.contains(fact.strip())) {
      known.add(fact.strip());
    }
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
