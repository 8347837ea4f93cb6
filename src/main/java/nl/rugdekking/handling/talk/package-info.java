// SPDX-License-Identifier: EUPL-1.2
/**
 * What the confidential adviser records in a talk: where they referred somebody to, and what the
 * law obliged them to pass on. Only the affected and whoever listens read it.
 */
@NullMarked
package nl.rugdekking.handling.talk;

import org.jspecify.annotations.NullMarked;
