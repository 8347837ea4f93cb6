// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static nl.rugdekking.SettingFormat.Kind.FILE;
import static nl.rugdekking.SettingFormat.Kind.FOLDER;
import static nl.rugdekking.SettingFormat.Kind.IP_ADDRESS;
import static nl.rugdekking.SettingFormat.Kind.MAIL_ADDRESS;
import static nl.rugdekking.SettingFormat.Kind.PROXIES;
import static nl.rugdekking.SettingFormat.Kind.SECRET_ADDRESS;
import static nl.rugdekking.SettingFormat.Kind.SECRET_FILE;
import static nl.rugdekking.SettingFormat.Kind.WEB_ADDRESS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings, as texts from the environment: {@code smtp.passwordFile} is
 * RUGDEKKING_SMTP_PASSWORD_FILE; only {@code port} (PORT) has no prefix. The application and every
 * command that uses settings check them before anything else, so code that reads a setting may rely
 * on its form.
 */
record Settings(
    @SettingRange(least = 0, most = 65_535) @Nullable String port,
    @SettingFormat(IP_ADDRESS) @Nullable String bind,
    @SettingFormat(WEB_ADDRESS) @Nullable String baseUrl,
    @Pattern(regexp = "(mailto:|https:).+", message = "must begin with mailto: or https:")
        @Nullable String securityContact,
    @SettingFormat(PROXIES) @Nullable String trustedProxy,
    @SettingFormat(FOLDER) @Nullable String data,
    @SettingFormat(FOLDER) @Nullable String keys,
    @SettingRange(least = 1, most = 3_650) @Nullable String keyBackupDays,
    @Pattern(regexp = "on|off", message = "must be on or off") @Nullable String demo,
    @Valid @DefaultValue Database database,
    @Valid @DefaultValue Account migrator,
    @Valid @DefaultValue Smtp smtp,
    @Valid @DefaultValue Gateway gateway,
    @SettingRange(least = 1, most = 1_000_000) @Nullable String signInsPerQuarter,
    @SettingRange(least = 1, most = 1_000_000) @Nullable String reportsPerHour,
    @Valid @DefaultValue Master master,
    @Nullable String javaOptions) {

  record Database(
      @Pattern(
              regexp = "(jdbc:)?postgresql:.*",
              message = "must name a PostgreSQL database, as in postgresql://host:port/name")
          @Nullable String url,
      @Nullable String user,
      @SettingFormat(SECRET_FILE) @Nullable String passwordFile,
      @SettingRange(least = 1, most = 1_000) @Nullable String pool) {}

  record Account(
      @Nullable String user, @SettingFormat(SECRET_FILE) @Nullable String passwordFile) {}

  record Smtp(
      @Nullable String host,
      @SettingRange(least = 1, most = 65_535) @Nullable String port,
      @Nullable String user,
      @SettingFormat(SECRET_FILE) @Nullable String passwordFile,
      @SettingFormat(MAIL_ADDRESS) @Nullable String from) {

    @AssertTrue(message = "RUGDEKKING_SMTP_USER is set, so RUGDEKKING_SMTP_PASSWORD_FILE is needed")
    boolean isPasswordThere() {
      return user == null || passwordFile != null;
    }

    @AssertTrue(message = "RUGDEKKING_SMTP_USER is of no use without RUGDEKKING_SMTP_HOST")
    boolean isHostThere() {
      return user == null || host != null;
    }

    @AssertTrue(
        message =
            "RUGDEKKING_SMTP_PORT and RUGDEKKING_SMTP_FROM are of no use without"
                + " RUGDEKKING_SMTP_HOST: mails are laid down as files")
    boolean isServerNamed() {
      return host != null || (port == null && from == null);
    }
  }

  record Gateway(
      @SettingFormat(SECRET_ADDRESS) @Nullable String url,
      @Pattern(
              regexp = "(?s)(?=.*\\{number}).*\\{text}.*",
              message = "must hold {number} and {text}")
          @Nullable String body,
      @Pattern(regexp = "[\\w.+-]+/[\\w.+-]+(\\s*;.*)?", message = "must be like application/json")
          @Nullable String contentType,
      @SettingFormat(SECRET_FILE) @Nullable String tokenFile,
      @Pattern(regexp = "[A-Za-z0-9-]+", message = "must be the name of a header")
          @Nullable String tokenHeader) {

    @AssertTrue(
        message = "RUGDEKKING_GATEWAY_URL is needed too: without it no text of an alarm is sent")
    boolean isUrlThere() {
      return url != null
          || (body == null && tokenFile == null && tokenHeader == null && contentType == null);
    }
  }

  record Master(
      @SettingFormat(SECRET_FILE) @Nullable String keyFile,
      @SettingFormat(FILE) @Nullable String keystore,
      @Nullable String password,
      @SettingFormat(SECRET_FILE) @Nullable String passwordFile) {

    @AssertTrue(message = "Name one of RUGDEKKING_MASTER_KEY_FILE and RUGDEKKING_MASTER_KEYSTORE")
    boolean isOneOnly() {
      return keyFile == null || keystore == null;
    }

    @AssertTrue(
        message =
            "RUGDEKKING_MASTER_PASSWORD and RUGDEKKING_MASTER_PASSWORD_FILE are of no use without"
                + " RUGDEKKING_MASTER_KEYSTORE")
    boolean isKeystoreNamed() {
      return keystore != null || (password == null && passwordFile == null);
    }
  }

  @AssertTrue(
      message =
          "RUGDEKKING_DATABASE_USER, RUGDEKKING_DATABASE_PASSWORD_FILE, RUGDEKKING_MIGRATOR_USER"
              + " and RUGDEKKING_MIGRATOR_PASSWORD_FILE are of no use without"
              + " RUGDEKKING_DATABASE_URL")
  boolean isDatabaseNamed() {
    return database.url != null
        || (database.user == null
            && database.passwordFile == null
            && migrator.user == null
            && migrator.passwordFile == null);
  }

  @AssertTrue(
      message =
          "RUGDEKKING_DATABASE_URL is set, so RUGDEKKING_DATABASE_USER,"
              + " RUGDEKKING_DATABASE_PASSWORD_FILE, RUGDEKKING_MIGRATOR_USER and"
              + " RUGDEKKING_MIGRATOR_PASSWORD_FILE are needed too")
  boolean isDatabaseWhole() {
    return database.url == null
        || (database.user != null
            && database.passwordFile != null
            && migrator.user != null
            && migrator.passwordFile != null);
  }
}
