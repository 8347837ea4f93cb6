// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

/**
 * A line of the file of a perpetrator.
 *
 * @param field the name of the field in which somebody chooses whether it is left out
 * @param revealing true when it names somebody who is affected, or tells what they may not know
 */
record FileLine(String field, String label, String text, boolean revealing) {}
