// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import java.util.Locale;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.IncidentSummary;
import nl.rugdekking.web.Dates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lines of a list of cases, in words. */
@Component
class Summaries {

  record Row(String number, String path, String detail, String state, String text) {}

  private final CaseTexts texts;
  private final Dates dates;
  private final Organisations organisations;

  Summaries(CaseTexts texts, Dates dates, Organisations organisations) {
    this.texts = texts;
    this.dates = dates;
    this.organisations = organisations;
  }

  List<Row> of(List<IncidentSummary> cases, String under) {
    return cases.stream().map(summary -> row(summary, under)).toList();
  }

  private Row row(IncidentSummary summary, String under) {
    Locale locale = LocaleContextHolder.getLocale();
    var who =
        summary.positionTitle() == null || summary.positionTitle().isEmpty()
            ? organisations.structure().body(summary.body()).name().in(locale)
            : texts.word(summary.positionTitle());
    return new Row(
        summary.number(),
        "/" + organisations.current().slug() + under + summary.number(),
        dates.past(summary.registeredAt()) + " · " + texts.channel(summary.channel()) + " · " + who,
        state(summary),
        text(summary));
  }

  private static String state(IncidentSummary summary) {
    if (!summary.open()) {
      return "kept";
    }
    return summary.late() > 0 ? "late" : "open";
  }

  private String text(IncidentSummary summary) {
    if (!summary.open()) {
      return texts.text("register.state.closed");
    }
    return summary.late() > 0
        ? texts.text("register.state.late", summary.late())
        : texts.text("register.state.open");
  }
}
