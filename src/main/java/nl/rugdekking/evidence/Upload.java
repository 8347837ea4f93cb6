// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

/**
 * A file as it was uploaded.
 *
 * @param name the file name on the sender's device
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record Upload(String name, byte[] content) {}
