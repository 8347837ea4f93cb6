// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

/**
 * A file that was refused, and the reason.
 *
 * @param messageKey the key of a sentence with the name of the file as its first argument
 */
public record RefusedFile(String fileName, String messageKey) {}
