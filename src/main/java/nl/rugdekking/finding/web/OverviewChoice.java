// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rugdekking.finding.Overview;
import nl.rugdekking.finding.Overview.BodyCounts;
import nl.rugdekking.finding.Overview.PromiseCounts;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the overview that somebody chose to see.
 *
 * @param year the year of registration, or null for all
 * @param body the body, or null for all
 * @param features true to see forms, channels and so on as well
 */
record OverviewChoice(@Nullable Integer year, @Nullable BodyKind body, boolean features) {

  static final String YEAR = "jaar";
  static final String FEATURES = "kenmerken";
  static final String YES = "ja";

  static OverviewChoice of(Map<String, String> parameters, @Nullable Integer year) {
    return new OverviewChoice(
        year,
        EnumCodes.findOrNull(BodyKind.class, parameters.get(FilterParameters.BODY)),
        YES.equals(parameters.get(FEATURES)));
  }

  List<BodyCounts> listShown(Overview overview) {
    return overview.bodies().stream()
        .filter(bodyCounts -> body == null || body == bodyCounts.body())
        .toList();
  }

  /** The counts of promises that the page shows, a line for each kind. */
  List<PromiseCounts> listLines(Overview overview) {
    return body == null
        ? overview.allBodies()
        : listShown(overview).stream().flatMap(bodyCounts -> bodyCounts.lines().stream()).toList();
  }

  /** The filter of the list that shows the cases of this choice. */
  FilterParameters toFilter() {
    var filter = new FilterParameters(Map.of());
    if (year != null) {
      filter =
          filter
              .with(FilterParameters.FROM, year + "-01-01")
              .with(FilterParameters.TO, year + "-12-31");
    }
    return body == null ? filter : filter.with(FilterParameters.BODY, body.name());
  }

  /** The query of the address of the same year and body. */
  public String query() {
    return String.join("&", parameters());
  }

  /** The query of the address that shows this choice with forms, channels and so on. */
  public String queryWithFeatures() {
    var all = parameters();
    all.add(FEATURES + "=" + YES);
    return String.join("&", all);
  }

  private List<String> parameters() {
    var all = new ArrayList<String>();
    all.add(YEAR + "=" + (year == null ? "" : year));
    if (body != null) {
      all.add(FilterParameters.BODY + "=" + body.name());
    }
    return all;
  }
}
