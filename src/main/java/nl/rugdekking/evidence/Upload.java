// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

/**
 * A file as it came in.
 *
 * @param name as the sender's device calls it
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record Upload(String name, byte[] content) {}
