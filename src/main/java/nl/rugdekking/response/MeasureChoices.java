// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The measures among which somebody chooses.
 *
 * @param counterparts what the people accused are to the organisation
 * @param inMeeting true when it was recorded in which meeting it happened
 * @param articleMissing true when nobody can be refused from meetings, because the lawyer of the
 *     organisation did not write the article or the duration
 * @param banMonths the number of months that a ban may last at most
 * @param lastDayToDo the last day on which a measure that is decided today may be done
 */
public record MeasureChoices(
    boolean mayDecide,
    List<MeasureKind> open,
    Set<Counterpart> counterparts,
    boolean inMeeting,
    boolean articleMissing,
    int banMonths,
    LocalDate lastDayToDo) {}
