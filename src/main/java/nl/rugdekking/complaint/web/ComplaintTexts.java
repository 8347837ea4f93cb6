// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.complaint.Complaint;
import nl.rugdekking.complaint.ComplaintLimit;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the sentences about a complaint (the request of the affected person to prosecute): until
 * when it can be made, from which day that is counted, and what was made or withdrawn.
 */
@Component
public class ComplaintTexts {

  private final CaseTexts texts;
  private final Dates dates;

  ComplaintTexts(CaseTexts texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  /**
   * Returns the sentences about all complaints of a part, and about the term as long as none
   * stands.
   *
   * @param forAffected true for sentences that address the affected person as "you"
   */
  public List<String> describe(Complaints.Status status, boolean forAffected) {
    var lines = new ArrayList<String>();
    status.complaints().forEach(complaint -> lines.add(describe(complaint)));
    if (status.findStanding().isEmpty()) {
      status.limit().ifPresent(limit -> addLimit(lines, limit, status, forAffected));
    }
    return lines;
  }

  /** Returns a sentence that says when the complaint was made, or withdrawn. */
  public String describe(Complaint complaint) {
    var made = dates.day(complaint.madeOn());
    var withdrawn = complaint.withdrawnOn();
    return withdrawn == null
        ? texts.text("complaint.made", made)
        : texts.text("complaint.withdrawn", made, dates.day(withdrawn));
  }

  private void addLimit(
      List<String> lines, ComplaintLimit limit, Complaints.Status status, boolean forAffected) {
    lines.add(texts.text(forAffected ? "complaint.need.own" : "complaint.need"));
    var phase = status.phase().orElseThrow();
    lines.add(texts.text(findPhaseKey(phase, limit, forAffected), dates.day(limit.lastDay())));
    lines.add(describeStart(limit));
  }

  /**
   * Returns a warning with the last day when it is today or within a week and no complaint stands;
   * null otherwise.
   */
  public @Nullable String findNearDay(Complaints.Status status, LocalDate today) {
    return status
        .limit()
        .filter(limit -> limit.isNearOn(today) && status.findStanding().isEmpty())
        .map(limit -> texts.text("complaint.near", dates.day(limit.lastDay())))
        .orElse(null);
  }

  /** Says which day is the last one if the act turns out to ask for a complaint. */
  public String describePossibleDay(LocalDate lastDay) {
    return texts.text("complaint.if", dates.day(lastDay));
  }

  /** Says from which day the term is counted. */
  public String describeStart(ComplaintLimit limit) {
    return texts.text("complaint.counted." + limit.basis().name(), dates.day(limit.start()));
  }

  private static String findPhaseKey(
      ComplaintLimit.Phase phase, ComplaintLimit limit, boolean forAffected) {
    return switch (phase) {
      case AHEAD -> {
        if (limit.ongoing()) {
          yield forAffected ? "complaint.ahead.ongoing.own" : "complaint.ahead.ongoing";
        }
        yield forAffected ? "complaint.ahead.own" : "complaint.ahead";
      }
      case ONGOING -> "complaint.ongoing";
      case PASSED -> "complaint.passed";
    };
  }
}
