// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

/**
 * Thrown when the answer was changed after the page was made, on another device or in another
 * window.
 */
public class ChangedAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
