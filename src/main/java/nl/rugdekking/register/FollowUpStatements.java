// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what people add after their report. About a report it records only that something was
 * told; about the affected it saves the wishes and severity. The calling room has verified who
 * speaks, and runs this in its transaction; the person is null when they reported without a name.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowUpStatements {

  private final PartSteps parts;
  private final Asking recorder;
  private final Accusing accusations;

  FollowUpStatements(PartSteps parts, Asking recorder, Accusing accusations) {
    this.parts = parts;
    this.recorder = recorder;
    this.accusations = accusations;
  }

  /**
   * Records that something was told about a report, visible to handlers only.
   *
   * @param any any part that was registered with the report
   * @param question the code of the question, for the message key {@code report.more.<code>}
   */
  public void aboutReport(CasePart any, UUID report, @Nullable PersonId by, String question) {
    parts.stepOfReport(any, report, by, question);
  }

  /** Records that the affected told something about themselves. */
  public void aboutOneself(CasePart own, @Nullable PersonId by, String question) {
    parts.step(own, CaseEntry.TOLD_MORE_OWN, by, question);
  }

  /** Accuses a colleague, and blocks them from the case in the same transaction. */
  public void accuse(CasePart any, @Nullable PersonId by, PersonId accused) {
    accusations.accuse(any, by, accused);
  }

  /**
   * Called when a colleague is accused who cannot be identified: fewer people may read a report
   * without a name then.
   */
  public void accuseUnknown(CasePart any) {
    accusations.accuseUnknown(any);
  }

  /** Saves the severity that the affected experiences, and recalculates the promises. */
  public void severity(CasePart own, @Nullable PersonId by, Severity severity) {
    var before = open(own);
    recorder.severity(by, own, before, before.experienced(severity));
  }

  /** Saves the wishes of the affected, and calls somebody when there is danger now. */
  public void wishes(CasePart own, @Nullable PersonId by, Wishes wishes) {
    recorder.asked(by, own, open(own), wishes);
    parts.step(own, CaseEntry.WISHED, by, null);
    recorder.raise(own, wishes.danger());
  }

  private PartRecord open(CasePart own) {
    var affected = parts.get(own.id());
    if (affected.closedAt() != null) {
      throw new RefusedException("register.closed");
    }
    return affected;
  }
}
