// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import nl.rugdekking.subject.SubjectNotice.Choice;
import nl.rugdekking.subject.SubjectNotice.Telling;
import org.jspecify.annotations.Nullable;

/**
 * The decision if and when a subject (a recorded perpetrator) is told that data about them are
 * kept, and its progress.
 *
 * @param day the day on which a person looks again or by which the subject is told; null once told
 * @param told null until a person recorded that the subject was told
 */
public record NoticeStatus(
    SubjectNotice decision, @Nullable LocalDate day, @Nullable Telling told) {

  /** Returns true when the subject has to be told and nobody recorded that. */
  public boolean isOwed() {
    return told == null && decision.choice() == Choice.AT_ONCE;
  }

  public boolean isTold() {
    return told != null;
  }

  /** Returns true when the subject is told later or not, and nobody told them since. */
  public boolean isPutOff() {
    return told == null && decision.choice() != Choice.AT_ONCE;
  }

  /** Returns true when it may be recorded that the subject was told. */
  public boolean mayBeTold() {
    return decision.choice() != Choice.NOT;
  }
}
