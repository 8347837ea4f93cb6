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

/**
 * Sends the report with which a scene of the demonstration begins, by somebody of the organisation
 * or without a name.
 */
@Component
record SceneReportSender(
    Reports reports,
    NamelessReports nameless,
    DemoPeople people,
    PlayedScenes played,
    Clock clock) {

  private static final String NAMELESS = "nobody";

  /**
   * Sends the report.
   *
   * @param domain the mail domain of the organisation, in which the script names people by a key
   */
  RunningScene send(String domain, YearScript.Scene scene) {
    var submission = createSubmission(domain, scene);
    var by = scene.getValue("by");
    if (by.equals(NAMELESS)) {
      var code = ReceiptCode.generate();
      var body = BodyKind.valueOf(scene.getValue("body", BodyKind.ORGANISATION.name()));
      nameless.submit("demo", code, body, submission, List.of());
      var incident = played.getIncidentOfReport(submission.draft());
      return new RunningScene(domain, scene, submission.draft(), incident, code);
    }
    var viewer = people.getViewer(people.getPerson(domain, by).id());
    var receipt = reports.submit(viewer, submission, List.of());
    return new RunningScene(domain, scene, receipt.report(), receipt.incident(), null);
  }

  private Submission createSubmission(String domain, YearScript.Scene scene) {
    var accused = listNames(domain, scene.listValues("accused"));
    return new Submission(
        UUID.randomUUID(),
        createText(domain, scene, accused),
        LocalDate.now(clock).minusDays(Long.parseLong(scene.getValue("earlier", "0"))),
        scene.values().get("channel"),
        Whom.valueOf(scene.getValue("whom", "ME")),
        scene.values().containsKey("danger"),
        !accused.isEmpty(),
        scene.values().containsKey("confidential"));
  }

  private ReportText createText(String domain, YearScript.Scene scene, List<String> accused) {
    return new ReportText(
        scene.getValue("words"),
        scene.values().get("time"),
        scene.values().get("place"),
        scene.values().get("phone"),
        listNames(domain, scene.listValues("names")),
        accused);
  }

  private List<String> listNames(String domain, List<String> keys) {
    return keys.stream().map(key -> people.getPerson(domain, key).name()).toList();
  }
}
