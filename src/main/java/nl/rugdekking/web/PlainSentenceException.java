// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Thrown to tell the visitor something in one clear sentence, such as "Iemand anders heeft dit
 * intussen beslist". The error page has the given status and shows again what was typed into the
 * form.
 */
public class PlainSentenceException extends RuntimeException {

  private final HttpStatus status;
  private final String messageKey;
  private final transient Object[] args;
  private @Nullable String back;
  private boolean againstRule;
  private @Nullable Duration retryDelay;

  public PlainSentenceException(HttpStatus status, String messageKey, Object... args) {
    super(messageKey);
    this.status = status;
    this.messageKey = messageKey;
    this.args = args.clone();
  }

  /**
   * Sets the path of the link under the sentence; without it the link leads to the record that the
   * form is about.
   */
  public PlainSentenceException back(String path) {
    back = LocalPath.orHome(path);
    return this;
  }

  /**
   * Makes the heading tell the visitor that the request is against a rule, and not that somebody
   * else changed something meanwhile.
   */
  public PlainSentenceException markAgainstRule() {
    againstRule = true;
    return this;
  }

  /** Sets the time after which it is worth trying again. */
  public PlainSentenceException retryAfter(Duration time) {
    retryDelay = time;
    return this;
  }

  @Nullable Duration retryAfter() {
    return retryDelay;
  }

  boolean isAgainstRule() {
    return againstRule;
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
