// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Reads the mail settings from the environment and makes the {@link MailTransport} that sends the
 * mail.
 */
final class MailSettings {

  private static final String CONNECT_MILLIS = "5000";
  private static final String ANSWER_MILLIS = "10000";

  private final Environment environment;

  MailSettings(Environment environment) {
    this.environment = environment;
  }

  /** Returns the address with which links in letters begin, without a slash at its end. */
  String baseUrl() {
    var url =
        find("RUGDEKKING_BASE_URL").orElseGet(() -> "http://localhost:" + get("PORT", "8080"));
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /**
   * Creates the transport that sends by SMTP, or without a mail server the one that writes files.
   */
  MailTransport createTransport() {
    return find("RUGDEKKING_SMTP_HOST")
        .map(this::createSmtpTransport)
        .orElseGet(this::createFileTransport);
  }

  private MailTransport createFileTransport() {
    return new FileMailTransport(
        Path.of(get("RUGDEKKING_DATA", "data")).resolve("post"), parseSender());
  }

  private MailTransport createSmtpTransport(String host) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(host);
    sender.setPort(Integer.parseInt(get("RUGDEKKING_SMTP_PORT", "25")));
    var properties = sender.getJavaMailProperties();
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    // No write timeout, which would start a timer for each line: a whole mail fits in the send
    // buffer of the operating system, and the time of each sending is limited elsewhere.
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    find("RUGDEKKING_SMTP_USER").ifPresent(user -> authenticate(sender, user));
    return new SmtpMailTransport(sender, parseSender());
  }

  /**
   * Sets the user name and password, and requires encryption, so that the password is never sent
   * over an open connection.
   */
  private void authenticate(JavaMailSenderImpl sender, String user) {
    var properties = sender.getJavaMailProperties();
    properties.setProperty("mail.smtp.auth", "true");
    properties.setProperty("mail.smtp.starttls.required", "true");
    sender.setUsername(user);
    find("RUGDEKKING_SMTP_PASSWORD_FILE").ifPresent(file -> sender.setPassword(readSecret(file)));
  }

  private InternetAddress parseSender() {
    var from = get("RUGDEKKING_SMTP_FROM", "rugdekking@localhost");
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalStateException("RUGDEKKING_SMTP_FROM is not a mail address: " + from, e);
    }
  }

  private static String readSecret(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new IllegalStateException(
          "The file named by RUGDEKKING_SMTP_PASSWORD_FILE cannot be read", e);
    }
  }

  private String get(String name, String defaultValue) {
    return find(name).orElse(defaultValue);
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
  }
}
