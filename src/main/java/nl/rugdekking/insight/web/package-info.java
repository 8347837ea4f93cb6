// SPDX-License-Identifier: EUPL-1.2
/** The page on which the file of a perpetrator is read over and made. */
@NullMarked
package nl.rugdekking.insight.web;

import org.jspecify.annotations.NullMarked;
