// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision about one row of a list of past incidents: it is accepted, refused or a duplicate,
 * with the reason.
 *
 * @param line the line of the row in the file
 * @param remarks the points that a human should check
 * @param day the raw text of the date cell when it is no valid date, else null
 * @param similarLine the earlier line that the row resembles, or 0 when there is none
 * @param named true when the name of its perpetrator may be stored: names are imported, and the
 *     owner of the list may import rows of this body, which recorded a legal ground
 */
public record Verdict(
    int line,
    Outcome outcome,
    List<Remark> remarks,
    @Nullable String day,
    int similarLine,
    boolean named) {

  // Reasons that another day can take away, and reasons for which no other answer helps.
  private static final Set<Reason> ABOUT_DAY =
      EnumSet.of(
          Reason.NO_DAY, Reason.NO_SUCH_DAY, Reason.FUTURE, Reason.TOO_EARLY, Reason.OUT_OF_TERM);

  private static final Set<Reason> WITHOUT_QUESTION =
      EnumSet.of(Reason.TOO_LONG, Reason.OTHER_IMPORTER, Reason.NO_GROUND);

  /** A point to check about a row. The message key is {@code history.remark.<kind>}. */
  public record Remark(Kind kind, String about) {

    public enum Kind {
      /** A cell begins like a formula. */
      FORMULA,
      /** The date was a day number of a spreadsheet. */
      DAY_FROM_NUMBER,
      /** Only the month or the year is known. */
      NO_DAY_KNOWN,
      /** The person who handled it works here, and can go on reading it. */
      HANDLER_READS,
      /** The person who handled it is not known here. */
      HANDLER_UNKNOWN,
      /** No kind of aggression was recognised. */
      NO_FORM,
      /** The name of the perpetrator is not a name by which anybody can be recognised. */
      NOT_A_NAME,
      /** The date was given as an answer to a question. */
      DAY_GIVEN
    }
  }

  /** The outcome for one row. */
  public sealed interface Outcome {}

  /**
   * The row is imported.
   *
   * @param ground the decision of the body on which the import rests
   * @param identity the text by which the same event is recognised in another list
   * @param original the line as it stands in the file
   */
  record Accepted(
      PastIncident incident,
      ImportGround ground,
      PoliceAnswer police,
      String identity,
      String original)
      implements Outcome {}

  /**
   * The row is not imported.
   *
   * @param about the text or line that the sentence names; for a cell that is too long its column
   *     and its length
   */
  public record Refused(Reason reason, List<String> about) implements Outcome {}

  /**
   * The row is a duplicate.
   *
   * @param line the line it repeats; 0 when an earlier list brought it in
   */
  public record Duplicate(int line) implements Outcome {}

  /** The reasons for refusing a row. The message key is {@code history.reason.<name>}. */
  public enum Reason {
    NO_SUCH_DAY,
    NO_DAY,
    FUTURE,
    TOO_EARLY,
    /** It happened so long ago that it would have to be deleted by now. */
    OUT_OF_TERM,
    /** The owner of the list leaves out rows with this position. */
    POSITION,
    /** The owner of the list may not import rows about this body; somebody else may. */
    OTHER_IMPORTER,
    /** The body did not decide that its old list may be imported. */
    NO_GROUND,
    /** It resembles an earlier row, and nobody said that it is another event. */
    LOOKS_DOUBLE,
    /** A cell is too long. */
    TOO_LONG
  }

  /**
   * Returns true when the date is the only problem, so that the owner of the list is asked for it.
   */
  public boolean needsDay() {
    return day != null
        && switch (outcome) {
          case Accepted _ -> true;
          case Refused refused -> ABOUT_DAY.contains(refused.reason());
          case Duplicate _ -> false;
        };
  }

  /** Returns true when the day given for the row cannot be right. */
  public boolean hasWrongDay() {
    return day != null
        && outcome instanceof Refused refused
        && ABOUT_DAY.contains(refused.reason())
        && refused.reason() != Reason.OUT_OF_TERM;
  }

  /**
   * Returns true when the owner of the list is asked if the row is another event than the line it
   * resembles.
   */
  public boolean mayBeDuplicate() {
    return similarLine > 0
        && switch (outcome) {
          case Accepted _ -> true;
          case Refused refused -> !WITHOUT_QUESTION.contains(refused.reason());
          case Duplicate _ -> false;
        };
  }

  /** Returns the key of the sentence that says why the row is not imported. */
  public String messageKey() {
    return switch (outcome) {
      case Refused refused -> "history.refused." + refused.reason();
      case Duplicate same -> same.line() == 0 ? "history.double.before" : "history.double.of";
      case Accepted _ -> throw new IllegalStateException("This row comes in");
    };
  }

  /**
   * Returns the arguments of the sentence of {@link #messageKey}: the line, and the texts it names.
   */
  public List<String> args() {
    var args = new ArrayList<String>();
    args.add(Integer.toString(line));
    switch (outcome) {
      case Refused refused -> args.addAll(refused.about());
      case Duplicate same -> args.add(Integer.toString(same.line()));
      case Accepted _ -> {}
    }
    return args;
  }

  public boolean isAccepted() {
    return outcome instanceof Accepted;
  }
}
