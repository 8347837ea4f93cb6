// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

/**
 * Why a promise is not kept.
 *
 * @param reason the code of a reason on the organisation's list that fits this kind of promise
 * @param asked true when the affected person was asked if it is still needed, which has to be done
 *     before the first day of a promise that is meant for later
 */
public record Explanation(String reason, String words, boolean asked) {}
