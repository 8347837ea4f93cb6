// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something the person should hear in one clear sentence: "Iemand anders heeft dit intussen
 * beslist". Answers with the status; whatever was typed into the posted form is shown again.
 */
public class PlainSentenceException extends RuntimeException {

  private final HttpStatus status;
  private final String messageKey;
  private final transient Object[] args;
  private @Nullable String back;
  private boolean against;
  private @Nullable Duration wait;

  public PlainSentenceException(HttpStatus status, String messageKey, Object... args) {
    super(messageKey);
    this.status = status;
    this.messageKey = messageKey;
    this.args = args.clone();
  }

  /** Where the link under the sentence leads; without it, to the record the form is about. */
  public PlainSentenceException back(String path) {
    back = LocalPath.orHome(path);
    return this;
  }

  /** Nobody changed anything meanwhile: what was asked is against a rule. */
  public PlainSentenceException againstRule() {
    against = true;
    return this;
  }

  /** How long it takes until the same is worth trying again. */
  public PlainSentenceException retryAfter(Duration time) {
    wait = time;
    return this;
  }

  @Nullable Duration retryAfter() {
    return wait;
  }

  boolean isAgainstRule() {
    return against;
  }

  public HttpStatus status() {
    return status;
  }

  public String messageKey() {
    return messageKey;
  }

  Object[] args() {
    return args.clone();
  }

  @Nullable String back() {
    return back;
  }
}
