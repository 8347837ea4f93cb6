// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

/** The answer was changed since the page was made, on another device or in another window. */
public class ChangedAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
