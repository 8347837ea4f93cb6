// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/** Answered with the way to the sign-in page, which leads back here afterwards. */
class NotSignedInException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
