// SPDX-License-Identifier: EUPL-1.2
/** The page of a site, and the pages on which somebody chooses what it shows. */
@NullMarked
package nl.rugdekking.counter.web;

import org.jspecify.annotations.NullMarked;
