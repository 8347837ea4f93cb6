// SPDX-License-Identifier: EUPL-1.2
/** Home, tasks, the list of cases, search and the overview, and the menu that leads there. */
@NullMarked
package nl.rugdekking.finding.web;

import org.jspecify.annotations.NullMarked;
