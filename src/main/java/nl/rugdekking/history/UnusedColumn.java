// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;

/**
 * A column that has no meaning in the register; it is added to the description or ignored.
 *
 * @param number the number of the column, from 1
 * @param filled the number of rows in which it is not empty
 */
public record UnusedColumn(
    int number, String heading, ColumnMeaning meaning, int filled, List<String> samples) {}
