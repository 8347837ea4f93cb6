// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.List;
import nl.rugdekking.recovery.ClaimRoute;
import nl.rugdekking.recovery.ClaimRoutes;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the routes of a claim in plain words: what each is, what it takes, and until when. */
@Component
record RouteTexts(ClaimRoutes routes, RecoveryTexts texts, Dates dates) {

  /**
   * A route as a page shows it.
   *
   * @param code the part of an address that stands for it
   * @param what what it is, in three sentences
   * @param papers what is needed for it
   * @param state when it was done, or until when it can be; null for a letter that was not sent
   * @param done true when it was done
   */
  record RouteLine(
      String code, String name, String what, String papers, @Nullable String state, boolean done) {}

  /**
   * Describes the routes.
   *
   * @param own true for the affected person, who fills in no days here
   */
  List<RouteLine> describe(List<ClaimRoute> all, boolean own) {
    return all.stream().map(route -> describe(route, own)).toList();
  }

  RouteLine describe(ClaimRoute route, boolean own) {
    var name = "recovery.route." + route.kind();
    return new RouteLine(
        DamageAddresses.code(route.kind()),
        texts.text(name),
        texts.text(name + ".what"),
        texts.text(name + ".papers"),
        describeState(route, own),
        route.doneOn() != null);
  }

  private @Nullable String describeState(ClaimRoute route, boolean own) {
    var done = route.doneOn();
    if (done != null) {
      return texts.text("recovery.route." + route.kind() + ".done.on", dates.day(done));
    }
    if (!route.kind().hasLastDay()) {
      return null;
    }
    return routes
        .findShownDay(route)
        .map(day -> texts.text("recovery.route.last", dates.day(day)))
        .orElseGet(() -> texts.text(unknownKey(route) + (own ? ".own" : "")));
  }

  private String unknownKey(ClaimRoute route) {
    if (route.kind().findTerm().isEmpty()) {
      return "recovery.route.last.hearing";
    }
    return routes.isTermShown(route) ? "recovery.route.last.count" : "recovery.route.last.lawyer";
  }
}
