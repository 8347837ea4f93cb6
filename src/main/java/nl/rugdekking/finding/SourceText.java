// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

/** A name or a text of a case, and where it stands. */
record SourceText(Excerpt.Source source, String text) {}
