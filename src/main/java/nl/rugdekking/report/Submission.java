// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;

/**
 * A report as its sender submits it, before it is registered as an incident.
 *
 * @param draft the id made when the page was opened, so that a report sent twice counts once
 * @param happenedOn the day on which it happened, or null
 * @param channel the code of the channel through which it happened, from the organisation's list;
 *     or null
 * @param whom the answer to the question to whom it happened
 * @param dangerNow true when somebody has to be called at once
 * @param internal true when somebody who works or holds office here is accused
 * @param confidential true when only the confidential adviser may read it
 * @param capacity the position in which the reporter was affected, when they have several; else
 *     null
 * @param positions the positions in which other named people were affected, for those who have
 *     several
 * @param leftOut what a report of danger now did not say, so that it is asked afterwards
 */
public record Submission(
    UUID draft,
    ReportText text,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    Whom whom,
    boolean dangerNow,
    boolean internal,
    boolean confidential,
    @Nullable Position capacity,
    List<Position> positions,
    Set<LeftOut> leftOut) {

  /** The facts that a report of danger may leave out, and that are asked afterwards. */
  public enum LeftOut {
    /** To whom it happened. */
    AFFECTED,
    /** In which body or position. */
    BODY;

    /** Returns the names under which these are stored. */
    static String[] listNames(Set<LeftOut> leftOut) {
      return leftOut.stream().map(LeftOut::name).sorted().toArray(String[]::new);
    }

    /** Reads what {@link #listNames} wrote. */
    static Set<LeftOut> parse(String[] names) {
      return Stream.of(names).map(LeftOut::valueOf).collect(Collectors.toSet());
    }
  }

  public Submission {
    if (whom.needsNames() && text.names().isEmpty()) {
      throw new IllegalArgumentException("It happened to others, so they are named");
    }
  }

  public Submission(
      UUID draft,
      ReportText text,
      @Nullable LocalDate happenedOn,
      @Nullable String channel,
      Whom whom,
      boolean dangerNow,
      boolean internal,
      boolean confidential) {
    this(
        draft,
        text,
        happenedOn,
        channel,
        whom,
        dangerNow,
        internal,
        confidential,
        null,
        List.of(),
        Set.of());
  }

  /** Returns the same submission, for which this has to be asked afterwards too. */
  public Submission leavingOut(LeftOut another) {
    var all = EnumSet.of(another);
    all.addAll(leftOut);
    return new Submission(
        draft,
        text,
        happenedOn,
        channel,
        whom,
        dangerNow,
        internal,
        confidential,
        capacity,
        positions,
        all);
  }
}
