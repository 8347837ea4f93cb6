// SPDX-License-Identifier: EUPL-1.2
/** The page of the first day, and its block on the page of a case. */
@NullMarked
package nl.rugdekking.firstday.web;

import org.jspecify.annotations.NullMarked;
