// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records in a talk what the confidential adviser did outside it. This makes no promise and no
 * task.
 */
@Service
public class TalkRecords {

  private final PartService parts;
  private final Clock clock;

  TalkRecords(PartService parts, Clock clock) {
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Returns true when the day is neither before the day on which the talk began nor in the future.
   */
  public boolean isPossibleDay(CaseAccess access, PartId part, LocalDate day) {
    var begun = LocalDate.ofInstant(access.part(part).openedAt(), Dates.ZONE);
    return !day.isBefore(begun) && !day.isAfter(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
  }

  /**
   * Records the place to which the adviser referred the person.
   *
   * @param form the id of the form, so that a form sent twice makes one line
   * @throws RefusedException when the talk has ended, or the day is not possible
   */
  @Transactional
  public void refer(CaseAccess access, PartId part, UUID form, ReferralPlace to, LocalDate day) {
    record(access, part, TalkEntryKind.REFERRED, form, day, to.name() + " " + day);
  }

  /**
   * Records that the law obliged the adviser to pass on what was said in the talk.
   *
   * @param whyNotTold why the affected person was not told beforehand; blank when they were told
   * @throws RefusedException when the talk has ended, or the day is not possible
   */
  @Transactional
  public void disclose(
      CaseAccess access, PartId part, UUID form, LegalDuty duty, LocalDate day, String whyNotTold) {
    var words = (duty.name() + " " + day + " " + whyNotTold.strip()).strip();
    record(access, part, TalkEntryKind.DISCLOSED, form, day, words);
  }

  private void record(
      CaseAccess access, PartId part, TalkEntryKind kind, UUID form, LocalDate day, String words) {
    PartRecord talk = parts.getOpen(access, part, Action.REFER);
    if (!isPossibleDay(access, part, day)) {
      throw new RefusedException("handling.talk.day.wrong");
    }
    parts.recordStepOnce(access, talk, kind, new SubmittedText(form, words), false);
  }
}
