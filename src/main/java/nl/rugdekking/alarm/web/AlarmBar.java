// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.ArrayList;
import java.util.List;
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

/** Makes the red bar that warns of danger on every page of those who may act on it. */
@Component
record AlarmBar(
    RunningAlarms alarms, Organisations organisations, Dates dates, MessageSource messages) {

  static final String PATH = "/alarmbalk";

  /** Returns the bar of this viewer, without lines when there is nothing to warn of. */
  Page.Bar of(Viewer viewer) {
    var home = "/" + organisations.current().slug();
    var lines = alarms.listWarnings(viewer).stream().map(alarm -> line(alarm, home)).toList();
    return new Page.Bar(home + PATH, PollState.of(lines), lines);
  }

  private Page.BarLine line(Warning warning, String home) {
    return new Page.BarLine(
        text("alarm.bar"),
        describe(warning),
        home + warning.path(),
        text(warning.mayHelp() ? "alarm.bar.help" : "alarm.bar.open"));
  }

  // Nobody called for a report without a name is told when it was sent.
  private String describe(Warning warning) {
    var known = new ArrayList<String>();
    known.add(warning.number() == null ? text("register.talk") : warning.number());
    add(known, warning.name());
    add(known, warning.place());
    if (!warning.alarm().nameless()) {
      known.add(dates.time(warning.alarm().raisedAt()));
    }
    var nextAt = warning.alarm().nextAt();
    if (warning.called() != null && nextAt != null) {
      known.add(text("alarm.bar.called", warning.called(), dates.time(nextAt)));
    }
    return String.join(" · ", known);
  }

  private static void add(List<String> known, @Nullable String fact) {
    if (fact != null && !fact.isBlank()) {
      known.add(fact.strip());
    }
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
