// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;

/**
 * A column of a list that stands for nothing of ours: it is kept with the story, or not at all.
 *
 * @param number counted from 1
 * @param filled how many rows have something in it
 */
public record UnusedColumn(
    int number, String heading, HistoryColumn meaning, int filled, List<String> samples) {}
