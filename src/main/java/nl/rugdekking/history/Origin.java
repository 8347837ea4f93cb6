// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import org.jspecify.annotations.Nullable;

/**
 * The line of a list that an incident came from.
 *
 * @param fileName the name of the file, or null once it has been destroyed
 * @param original the text of the line, or null once it has been destroyed or while it is shielded
 * @param ground what the body had decided about taking it over
 * @param shielded true when the accused is shielded, whom the line may name
 */
public record Origin(
    @Nullable String fileName,
    int line,
    @Nullable String original,
    PoliceAnswer police,
    ImportGround ground,
    boolean shielded) {}
