// SPDX-License-Identifier: EUPL-1.2
/** The pages on which an adviser records what they did outside a talk. */
@NullMarked
package nl.rugdekking.handling.talk.web;

import org.jspecify.annotations.NullMarked;
