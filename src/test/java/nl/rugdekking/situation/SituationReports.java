// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.Reports;
import nl.rugdekking.report.Submission;
import nl.rugdekking.report.Whom;
import nl.rugdekking.report.followup.FollowUpAnswer;
import nl.rugdekking.report.followup.FollowUpQuestion;
import nl.rugdekking.report.followup.FollowUpQuestions;
import nl.rugdekking.report.followup.SentAnswer;
import nl.rugdekking.report.nameless.NamelessFollowUp;
import nl.rugdekking.report.nameless.NamelessReports;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the report of a situation, as the pages for reporting do. */
@TestComponent
class SituationReports {

  static final String DANGER_NOW = "there is danger now";

  @Autowired Reports reports;
  @Autowired NamelessReports nameless;
  @Autowired NamelessFollowUp namelessAnswers;
  @Autowired FollowUpQuestions answers;
  @Autowired CaseAssignments cases;
  @Autowired TransactionTemplate transactions;

  /** Sends the report of this row. */
  SituationCase send(Situation row, SituationTown town, List<PersonId> affected) {
    return send(row, town, affected, null, isInDanger(row));
  }

  /** Sends a report of what happened to the same persons on an earlier day. */
  SituationCase sendEarlier(
      Situation row, SituationTown town, List<PersonId> affected, LocalDate day) {
    return send(row, town, affected, day, false);
  }

  private static boolean isInDanger(Situation row) {
    return row.has(DANGER_NOW)
        || (row.isIn("danger-now") && !row.has(SituationStory.NO_BEFORE_DANGER));
  }

  private SituationCase send(
      Situation row,
      SituationTown town,
      List<PersonId> affected,
      @Nullable LocalDate day,
      boolean danger) {
    var submission = submission(row, town, affected, day, danger);
    var code = row.isNameless() ? ReceiptCode.generate() : null;
    var reporter = row.isNameless() ? affected.getFirst() : town.findReporter(row, affected);
    if (code == null) {
      town.run(() -> reports.submit(town.viewer(reporter), submission, List.of()));
    } else {
      var body = bodyOf(row);
      var network = "network of " + row.id();
      town.run(() -> nameless.submit(network, code, body, submission, List.of()));
    }
    var incident =
        new IncidentId(
            Database.uuid(
                "select incident_id from report where id = '" + submission.draft() + "'"));
    var parts =
        town.in(() -> transactions.execute(status -> cases.parts(incident))).stream()
            .map(CasePart::id)
            .toList();
    var number = town.in(() -> transactions.execute(status -> cases.number(incident)));
    return new SituationCase(
        row, town, number, incident, parts, submission.draft(), reporter, affected, code, null);
  }

  private static Submission submission(
      Situation row,
      SituationTown town,
      List<PersonId> affected,
      @Nullable LocalDate day,
      boolean danger) {
    var reported = row.isReportedByAffected() || row.isNameless();
    var others = reported ? affected.stream().skip(1).toList() : affected;
    var now = day == null && !row.has(SituationAftermath.ACCUSED_LATER);
    var accused = now ? town.findAccused(row) : null;
    var text =
        new ReportText(
            row.cell("situation"),
            null,
            null,
            null,
            others.stream().map(town::mail).toList(),
            accused == null ? List.of() : List.of(town.mail(accused)));
    var whom = !reported ? Whom.OTHER : others.isEmpty() ? Whom.ME : Whom.BOTH;
    return new Submission(
        UUID.randomUUID(),
        text,
        day,
        "email",
        whom,
        danger,
        accused != null,
        row.isIn("in-confidence") && day == null);
  }

  private static BodyKind bodyOf(Situation row) {
    return switch (row.cell("body")) {
      case "council", "council-staff" -> BodyKind.COUNCIL;
      case "executive" -> BodyKind.EXECUTIVE;
      case "mayor" -> BodyKind.MAYOR;
      default -> BodyKind.ORGANISATION;
    };
  }

  /** The affected says how serious it is, on the pages after the report or with their code. */
  void tellSeverity(SituationCase about, Severity severity) {
    var answer =
        answer(FollowUpQuestion.SEVERITY, Map.of(FollowUpAnswer.CODES, List.of(severity.name())));
    var code = about.code();
    if (code == null) {
      var viewer = about.town().viewer(about.reporter());
      about.town().run(() -> answers.save(viewer, about.report(), answer, List.of()));
    } else {
      save(about, code, answer);
    }
  }

  /** The affected says what kind it was, on the pages after the report. */
  void tellForm(SituationCase about) {
    var codes = Map.of(FollowUpAnswer.CODES, List.of(about.row().form()));
    var viewer = about.town().viewer(about.reporter());
    var answer = answer(FollowUpQuestion.FORM, codes);
    about.town().run(() -> answers.save(viewer, about.report(), answer, List.of()));
  }

  private void save(SituationCase about, ReceiptCode code, SentAnswer answer) {
    var saved =
        about.town().in(() -> namelessAnswers.save(about.network(), code, answer, List.of()));
    assertThat(saved).contains(true);
  }

  /** Whoever reported without a name says with their code what they want. */
  void tellWishes(SituationCase about, ReceiptCode code, String wish) {
    var answer =
        answer(
            FollowUpQuestion.WISHES,
            Map.of(
                "response",
                List.of(wish),
                "police",
                List.of(wish),
                "damage",
                List.of("NO"),
                "care",
                List.of("NO"),
                "danger",
                List.of("NONE")));
    save(about, code, answer);
  }

  private static SentAnswer answer(FollowUpQuestion question, Map<String, List<String>> fields) {
    return new SentAnswer(UUID.randomUUID(), 0, question, new FollowUpAnswer(fields));
  }

  /** Whoever reported without a name writes to those who handle it; false when nobody can. */
  boolean write(SituationCase about, ReceiptCode code) {
    var text = new SubmittedText(UUID.randomUUID(), "Zo ging het verder");
    return about.town().in(() -> nameless.sendMessage(about.network(), code, text)).isPresent();
  }

  /** Returns true when the code still opens the report. */
  boolean opens(SituationCase about, ReceiptCode code) {
    return about.town().in(() -> nameless.find(about.network(), code)).isPresent();
  }
}
