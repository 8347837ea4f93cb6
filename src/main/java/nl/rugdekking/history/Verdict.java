// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row of a list.
 *
 * @param remarks what is doubtful about it
 * @param day what stands there where a day should; nothing when it is one
 * @param alike the line that it looks like, 0 when it looks like none
 */
public record Verdict(
    int line, Outcome outcome, List<Remark> remarks, @Nullable String day, int alike) {

  private static final Set<Reason> ABOUT_DAY =
      EnumSet.of(
          Reason.NO_DAY, Reason.NO_SUCH_DAY, Reason.FUTURE, Reason.TOO_EARLY, Reason.OUT_OF_TERM);

  /** Something to know of a row. The message key is {@code history.remark.<kind>}. */
  public record Remark(Kind kind, String about) {

    public enum Kind {
      FORMULA,
      DAY_FROM_NUMBER,
      NO_FORM,
      NOT_A_NAME,
      DAY_GIVEN
    }
  }

  public sealed interface Outcome {}

  record Accepted(
      PastIncident incident,
      PastDay.Precision dated,
      PoliceAnswer police,
      String identity,
      String original)
      implements Outcome {}

  /**
   * @param about the text or the line that the sentence speaks of; for a cell that is too long its
   *     column and its length
   */
  public record Refused(Reason reason, List<String> about) implements Outcome {}

  /**
   * @param of the line it repeats; 0 when an earlier list brought it in
   */
  public record Same(int of) implements Outcome {}

  /** The message key is {@code history.reason.<name>}. */
  public enum Reason {
    NO_SUCH_DAY,
    NO_DAY,
    FUTURE,
    TOO_EARLY,
    OUT_OF_TERM,
    POSITION,
    LOOKS_DOUBLE,
    TOO_LONG
  }

  /** Whether who kept the list is asked for its day: nothing else keeps it out. */
  public boolean asksForDay() {
    return day != null
        && switch (outcome) {
          case Accepted _ -> true;
          case Refused refused -> ABOUT_DAY.contains(refused.reason());
          case Same _ -> false;
        };
  }

  /** Whether the day that was given for it cannot be right. */
  public boolean isMisread() {
    return day != null
        && outcome instanceof Refused refused
        && ABOUT_DAY.contains(refused.reason())
        && refused.reason() != Reason.OUT_OF_TERM;
  }

  /** Whether they are asked if it is another event than one like it. */
  public boolean asksWhetherOther() {
    return alike > 0
        && switch (outcome) {
          case Accepted _ -> true;
          case Refused refused -> refused.reason() != Reason.TOO_LONG;
          case Same _ -> false;
        };
  }

  /** The sentence that says why it does not come in. */
  public String messageKey() {
    return switch (outcome) {
      case Refused refused -> "history.refused." + refused.reason();
      case Same same -> same.of() == 0 ? "history.double.before" : "history.double.of";
      case Accepted _ -> throw new IllegalStateException("This row comes in");
    };
  }

  /** What that sentence speaks of: the line, and what stands there. */
  public List<String> args() {
    var args = new ArrayList<String>();
    args.add(Integer.toString(line));
    switch (outcome) {
      case Refused refused -> args.addAll(refused.about());
      case Same same -> args.add(Integer.toString(same.of()));
      case Accepted _ -> {}
    }
    return args;
  }

  public boolean isAccepted() {
    return outcome instanceof Accepted;
  }
}
