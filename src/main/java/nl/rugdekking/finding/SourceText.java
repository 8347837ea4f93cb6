// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

/** A name or a text of a case, and the place in the case where it was found. */
record SourceText(Excerpt.Source source, String text) {}
