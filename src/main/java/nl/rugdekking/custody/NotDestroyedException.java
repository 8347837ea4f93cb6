// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

/** A case cannot be destroyed; the message is one sentence an operator can act on. */
final class NotDestroyedException extends RuntimeException {

  NotDestroyedException(String sentence) {
    super(sentence);
  }
}
