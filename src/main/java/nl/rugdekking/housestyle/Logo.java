// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle;

/** A logo that was drawn again, so that nothing is hidden in it. */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record Logo(byte[] content, String type) {}
