// SPDX-License-Identifier: EUPL-1.2
/**
 * What is known about a danger: where it is, and which other cases there are of the same people.
 */
@NullMarked
package nl.rugdekking.alarm.danger;

import org.jspecify.annotations.NullMarked;
