// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.Reports;
import nl.rugdekking.report.Submission;
import nl.rugdekking.report.Whom;
import nl.rugdekking.report.nameless.NamelessReports;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.springframework.stereotype.Component;

/** Sends the report with which a scene begins. */
@Component
class SceneReport {

  private static final String NAMELESS = "nobody";

  private final Reports reports;
  private final NamelessReports nameless;
  private final DemoPeople people;
  private final Played played;
  private final Clock clock;

  SceneReport(
      Reports reports, NamelessReports nameless, DemoPeople people, Played played, Clock clock) {
    this.reports = reports;
    this.nameless = nameless;
    this.people = people;
    this.played = played;
    this.clock = clock;
  }

  Stage send(String domain, Year.Scene scene) {
    var submission = submission(domain, scene);
    var by = scene.get("by");
    if (by.equals(NAMELESS)) {
      var code = ReceiptCode.fresh();
      var body = BodyKind.valueOf(scene.get("body", BodyKind.ORGANISATION.name()));
      nameless.submit("demo", code, body, submission, List.of());
      var incident = played.became(submission.draft());
      return new Stage(domain, scene, submission.draft(), incident, code);
    }
    var viewer = people.viewer(people.person(domain, by).id());
    var receipt = reports.submit(viewer, submission, List.of());
    return new Stage(domain, scene, receipt.report(), receipt.incident(), null);
  }

  private Submission submission(String domain, Year.Scene scene) {
    var accused = names(domain, scene.list("accused"));
    return new Submission(
        UUID.randomUUID(),
        telling(domain, scene, accused),
        LocalDate.now(clock).minusDays(Long.parseLong(scene.get("earlier", "0"))),
        scene.said().get("channel"),
        Whom.valueOf(scene.get("whom", "ME")),
        scene.said().containsKey("danger"),
        !accused.isEmpty(),
        scene.said().containsKey("confidential"));
  }

  private ReportText telling(String domain, Year.Scene scene, List<String> accused) {
    return new ReportText(
        scene.get("words"),
        scene.said().get("time"),
        scene.said().get("place"),
        scene.said().get("phone"),
        names(domain, scene.list("names")),
        accused);
  }

  private List<String> names(String domain, List<String> keys) {
    return keys.stream().map(key -> people.person(domain, key).name()).toList();
  }
}
