// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the texts of letters (mails that carry little more than a link) in the language of the
 * reader. Each letter says who sends it, why, and how to reach the page without the link, so that
 * it does not look like phishing.
 */
@Component
class LetterTexts {

  private static final Locale DUTCH = Locale.of("nl");
  private static final String ALARM = "alarm";
  private static final String TEST_ALARM = "alarm-test";
  private static final String CARE_ENOUGH = "care-enough";
  private static final String RESET = "second-step-reset";
  private static final List<String> TEMPLATES =
      List.of(
          "report-received",
          "affected-asked",
          "affected-told",
          "task-due",
          "danger-reported",
          "incident-closed",
          "incident-reopened",
          "report-closed",
          "report-reopened",
          "reported-for-you",
          "position-corrected",
          "executive-involved",
          "trusted",
          "message",
          "lane-late",
          "look-again",
          "notice-again",
          "nobody-yet",
          "handler-left",
          "decision-asked",
          "waits-again",
          "progress-asked",
          "progress-answered",
          "leaving",
          "readers-changed",
          "task-soon",
          "task-late",
          "care-late",
          CARE_ENOUGH,
          "complaint-day",
          "promise-late",
          "second-step",
          RESET,
          "membership",
          "login-confirm",
          "login-changed",
          "address-changed",
          "password",
          "invitation",
          "alarm-test-failed",
          TEST_ALARM,
          ALARM);

  // The link in these letters contains a secret key that is stored nowhere: it exists only in the
  // mail.
  private static final List<String> WITH_SECRET_LINK =
      List.of(
          "password",
          "invitation",
          "membership",
          "login-confirm",
          RESET,
          TEST_ALARM,
          ALARM,
          CARE_ENOUGH);

  private final MessageSource messages = createMessages();

  /** The text of a letter for one reader. */
  record LetterText(String subject, String body) {}

  /** Throws an {@link IllegalArgumentException} when there is no letter of this name. */
  void requireTemplate(String template) {
    if (!TEMPLATES.contains(template)) {
      throw new IllegalArgumentException("There is no letter " + template);
    }
  }

  static boolean hasSecretLink(String template) {
    return WITH_SECRET_LINK.contains(template);
  }

  static List<String> templates() {
    return TEMPLATES;
  }

  /**
   * Writes a letter.
   *
   * @param reader the language of the reader; any language but English becomes Dutch
   * @param link the whole address of the page that the letter is about
   */
  LetterText write(Letter letter, Locale reader, String link) {
    var language = reader.getLanguage().equals("en") ? Locale.ENGLISH : DUTCH;
    var closing = messages.getMessage(closingKey(letter.template()), null, language);
    return new LetterText(
        fill(getText(letter, "subject", language), letter, link),
        fill(getText(letter, "body", language) + "\n\n" + closing + "\n", letter, link));
  }

  private static String closingKey(String template) {
    if (List.of(ALARM, TEST_ALARM, RESET, CARE_ENOUGH).contains(template)) {
      return "post.closing." + template;
    }
    return hasSecretLink(template) ? "post.closing.way-in" : "post.closing";
  }

  private String getText(Letter letter, String part, Locale language) {
    return messages.getMessage("post." + letter.template() + "." + part, null, language);
  }

  private static String fill(String text, Letter letter, String link) {
    return text.replace("{organisation}", letter.organisation()).replace("{link}", link);
  }

  private static MessageSource createMessages() {
    var source = new ResourceBundleMessageSource();
    source.setBasename("messages/post");
    source.setDefaultEncoding("UTF-8");
    source.setDefaultLocale(DUTCH);
    source.setFallbackToSystemLocale(false);
    return source;
  }
}
