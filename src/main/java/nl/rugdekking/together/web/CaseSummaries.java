// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.together.SimilarIncidents;
import nl.rugdekking.together.Together;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes cases in a few lines, for the pages on which somebody compares, joins or separates
 * them.
 */
@Component
record CaseSummaries(CaseTexts texts, Dates dates, CaseAddresses addresses) {

  /**
   * A case that somebody compares with another one.
   *
   * @param number the number of the case
   * @param registered the day and time on which it was registered, as text
   * @param happened the day on which it happened, as text, or null when that is unknown
   * @param who the names of the affected people, with commas between
   * @param told the texts that people wrote in their reports
   */
  record CaseSummary(
      String number,
      String registered,
      @Nullable String happened,
      String channel,
      String who,
      List<ReportedText> told) {}

  /**
   * A text from a report.
   *
   * @param about what the text is about, or null
   */
  record ReportedText(@Nullable String about, String words) {}

  /** A proposed case that may be about the same event. */
  record SimilarIncidentRow(
      String number, String registered, @Nullable String happened, String channel) {}

  /**
   * A joined incident.
   *
   * @param apart the address of the page that separates it, or null for the first one
   */
  record JoinedIncidentRow(String number, String registered, @Nullable String apart) {}

  CaseSummary of(String number, CaseView view) {
    return new CaseSummary(
        number,
        dates.full(view.incident().registeredAt()),
        texts.happenedOn(view.incident()),
        texts.channel(view.incident().channel()),
        view.parts().stream().map(texts::affectedName).distinct().collect(Collectors.joining(", ")),
        view.timeline().stream()
            .filter(line -> line.report() != null && line.words() != null)
            .map(line -> new ReportedText(line.about(), Objects.requireNonNull(line.words())))
            .toList());
  }

  SimilarIncidentRow row(SimilarIncidents.SimilarIncident other) {
    return new SimilarIncidentRow(
        other.number(),
        dates.full(other.registeredAt()),
        other.happenedOn() == null ? null : dates.day(other.happenedOn()),
        texts.channel(other.channel()));
  }

  /** Returns the incidents joined in one case; empty when it has only one. */
  List<JoinedIncidentRow> joinedRows(String number, List<Together.JoinedIncident> all) {
    return all.size() < 2
        ? List.of()
        : all.stream().map(joined -> joinedRow(number, joined)).toList();
  }

  private JoinedIncidentRow joinedRow(String caseNumber, Together.JoinedIncident joined) {
    var separationPath = addresses.incident(caseNumber) + "/losmaken/" + joined.number();
    return new JoinedIncidentRow(
        joined.number(),
        dates.full(joined.incident().registeredAt()),
        joined.first() ? null : separationPath);
  }

  String incident(String number) {
    return addresses.incident(number);
  }

  List<Step> steps(String number) {
    return addresses.incidentBreadcrumb(number);
  }
}
