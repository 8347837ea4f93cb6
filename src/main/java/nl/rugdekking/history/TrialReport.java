// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The result of trying out the import with the answers given so far.
 *
 * @param names true when names of perpetrators come in too
 * @param rows the text of the lines that a question is about, by line
 * @param unused columns that are not empty but have no meaning in the register
 * @param absent the meanings that no column has
 */
public record TrialReport(
    TrialRun trial,
    Map<Integer, String> days,
    Set<Integer> others,
    boolean names,
    Map<Integer, String> rows,
    List<UnusedColumn> unused,
    List<ColumnMeaning> absent) {}
