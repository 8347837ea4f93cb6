// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.NamedCalls;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The calls for help about the viewer's own cases, which come first on their home page. What is
 * told alike of two dangers stands there once.
 */
@Component
record OwnCallRows(NamedCalls calls, CaseTexts texts, CaseAddresses addresses) {

  /**
   * @param links the pages that follow the call, one for each case
   */
  record Row(NamedCalls.RunningCall running, List<ButtonLink> links) {}

  private record OwnCall(String number, NamedCalls.RunningCall running) {

    Told told() {
      var known = running.known();
      return new Told(
          running.call().confirmed(),
          running.call().unanswered(),
          running.call().as(),
          known == null ? null : known.name());
    }
  }

  /** The part of a call that the page tells in words. */
  private record Told(
      boolean confirmed, boolean unanswered, @Nullable String as, @Nullable String name) {}

  List<Row> list(Viewer viewer, List<IncidentSummary> own) {
    return own.stream()
        .filter(summary -> summary.open() && viewer.person().equals(summary.affected()))
        .flatMap(this::find)
        .collect(Collectors.groupingBy(OwnCall::told, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(alike -> new Row(alike.getFirst().running(), links(alike)))
        .toList();
  }

  private Stream<OwnCall> find(IncidentSummary summary) {
    return calls.find(new PartId(summary.part())).stream()
        .map(running -> new OwnCall(summary.number(), running));
  }

  private List<ButtonLink> links(List<OwnCall> alike) {
    return alike.stream()
        .map(
            call ->
                new ButtonLink(
                    alike.size() == 1
                        ? texts.text("alarm.danger.follow")
                        : texts.text("alarm.danger.follow.of", call.number()),
                    addresses.ownCase(call.number()) + "/gevaar",
                    false))
        .toList();
  }
}
