// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import java.util.List;

/** A heading of the file of a perpetrator, and the lines below it. */
record FileSection(String heading, List<FileLine> lines) {}
