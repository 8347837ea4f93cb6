// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong setting is a sentence before anything starts, and all of them are said at once. */
class SettingsUnitTests {

  private static final Pattern NAME =
      Pattern.compile("\\b(?:PORT|RUGDEKKING_[A-Z]+(?:_[A-Z]+)*)\\b");

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT | abc | PORT must be a whole number from 0 to 65535; it is abc.",
        "RUGDEKKING_KEY_BACKUP_DAYS | zeven | RUGDEKKING_KEY_BACKUP_DAYS must be a whole number from 1 to 3650; it is zeven.",
        "RUGDEKKING_KEY_BACKUP_DAYS | 0 | RUGDEKKING_KEY_BACKUP_DAYS must be a whole number from 1 to 3650; it is 0.",
        "RUGDEKKING_DATABASE_POOL | 0 | RUGDEKKING_DATABASE_POOL must be a whole number from 1 to 1000; it is 0.",
        "RUGDEKKING_SMTP_PORT | 70000 | RUGDEKKING_SMTP_PORT must be a whole number from 1 to 65535; it is 70000.",
        "RUGDEKKING_DEMO | ja | RUGDEKKING_DEMO must be on or off; it is ja.",
        "RUGDEKKING_BASE_URL | rug.example.nl | RUGDEKKING_BASE_URL must be an address with http:// or https:// in front; it is rug.example.nl.",
        "RUGDEKKING_BASE_URL | https:rug.example.nl | RUGDEKKING_BASE_URL must be an address with http:// or https:// in front; it is https:rug.example.nl.",
        "RUGDEKKING_BIND | here | RUGDEKKING_BIND must be an address of this machine, such as 127.0.0.1; it is here.",
        "RUGDEKKING_SECURITY_CONTACT | iemand@stad.example | RUGDEKKING_SECURITY_CONTACT must begin with mailto: or https:; it is iemand@stad.example.",
        "RUGDEKKING_TRUSTED_PROXY | 10.0.0.0/99 | RUGDEKKING_TRUSTED_PROXY must be addresses or ranges with commas between, as in 127.0.0.1, 10.0.0.0/8; it is 10.0.0.0/99.",
        "RUGDEKKING_TRUSTED_PROXY | proxy.example | RUGDEKKING_TRUSTED_PROXY must be addresses or ranges with commas between, as in 127.0.0.1, 10.0.0.0/8; it is proxy.example.",
        "RUGDEKKING_SMTP_FROM | geen adres | RUGDEKKING_SMTP_FROM must be a mail address; it is geen adres.",
        "RUGDEKKING_SMTP_USR | x | There is no setting RUGDEKKING_SMTP_USR; did you mean RUGDEKKING_SMTP_USER?",
        "RUGDEKKING_SOMETHING_ELSE | x | There is no setting RUGDEKKING_SOMETHING_ELSE.",
        "RUGDEKKING_GATEWAY_BODY | to={number} | RUGDEKKING_GATEWAY_BODY must hold {number} and {text}.",
        "RUGDEKKING_GATEWAY_URL | http://sms.example/ | RUGDEKKING_GATEWAY_URL must begin with https:, unless it is on this machine.",
        "RUGDEKKING_GATEWAY_TOKEN_FILE | /nowhere/token | RUGDEKKING_GATEWAY_TOKEN_FILE must name a file that can be read; it is /nowhere/token.",
        "RUGDEKKING_DATABASE_PASSWORD_FILE | /nowhere/secret | RUGDEKKING_DATABASE_PASSWORD_FILE must name a file that can be read; it is /nowhere/secret.",
        "RUGDEKKING_DATA | /dev/null/nowhere | RUGDEKKING_DATA must name a folder that can be written; it is /dev/null/nowhere.",
        "RUGDEKKING_KEYS | /dev/null | RUGDEKKING_KEYS must name a folder that can be written; it is /dev/null.",
        "RUGDEKKING_DATABASE_USER | me | RUGDEKKING_DATABASE_USER, RUGDEKKING_DATABASE_PASSWORD_FILE, RUGDEKKING_MIGRATOR_USER and RUGDEKKING_MIGRATOR_PASSWORD_FILE are of no use without RUGDEKKING_DATABASE_URL.",
        "RUGDEKKING_MASTER_PASSWORD | x | RUGDEKKING_MASTER_PASSWORD and RUGDEKKING_MASTER_PASSWORD_FILE are of no use without RUGDEKKING_MASTER_KEYSTORE.",
        "RUGDEKKING_SMTP_PORT | 25 | RUGDEKKING_SMTP_PORT and RUGDEKKING_SMTP_FROM are of no use without RUGDEKKING_SMTP_HOST: mails are laid down as files.",
        "RUGDEKKING_GATEWAY_TOKEN_HEADER | X-Key | RUGDEKKING_GATEWAY_URL is needed too: without it no text of an alarm is sent.",
        "RUGDEKKING_SMTP_USER | me | RUGDEKKING_SMTP_USER is of no use without RUGDEKKING_SMTP_HOST."
      })
  void saysWhatIsWrong(String name, String value, String sentence) {
    assertThat(SettingsCheck.faults(Map.of(name, value))).contains(sentence);
  }

  @Test
  void refusesAPasswordFileThatEveryAccountCanRead() throws IOException {
    var file = Files.writeString(directory.resolve("secret"), "geheim");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    var settings = Map.of("RUGDEKKING_MASTER_KEY_FILE", file.toString());
    assertThat(SettingsCheck.faults(settings))
        .singleElement()
        .asString()
        .contains("give it mode 600")
        .doesNotContain("geheim");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(SettingsCheck.faults(settings)).isEmpty();
  }

  @Test
  void namesTheFolderInsideThatCannotBeWritten() throws IOException {
    Files.writeString(directory.resolve("files"), "a file where a folder must be");
    assertThat(SettingsCheck.faults(Map.of("RUGDEKKING_DATA", directory.toString())))
        .singleElement()
        .asString()
        .startsWith("RUGDEKKING_DATA has a folder files that cannot be written");
  }

  @Test
  void saysEverythingAtOnceAndNoSecret() {
    var wrong = new HashMap<String, String>();
    wrong.put("PORT", "-1");
    wrong.put("RUGDEKKING_DEMO", "ja");
    wrong.put("RUGDEKKING_KEEYS", "x");
    wrong.put("RUGDEKKING_DATABASE_URL", "mysql://u:secret-4711@x");
    wrong.put("RUGDEKKING_MASTER_PASSWORD", "secret-4712");
    assertThat(SettingsCheck.faults(wrong))
        .hasSize(6)
        .allSatisfy(one -> assertThat(one).doesNotContain("secret-47", "\n"))
        .anySatisfy(one -> assertThat(one).startsWith("RUGDEKKING_DATABASE_URL is set, so "));
  }

  @Test
  void leavesAloneWhatIsRightOrEmptyOrNotOurs() throws IOException {
    var secret = Files.writeString(directory.resolve("secret"), "x");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    var right = new HashMap<String, String>();
    right.put("PATH", "/bin");
    right.put("PORT", "0");
    right.put("RUGDEKKING_DEMO", " ");
    right.put("RUGDEKKING_BASE_URL", "https://rugdekking.stad.example/");
    right.put("RUGDEKKING_TRUSTED_PROXY", "127.0.0.1, ::1,10.0.0.0/8, fd00::/8");
    right.put("RUGDEKKING_DATA", directory.resolve("made/later").toString());
    right.put("RUGDEKKING_KEYS", directory.toString());
    right.put("RUGDEKKING_SMTP_HOST", "mail.stad.example");
    right.put("RUGDEKKING_SMTP_USER", "rugdekking");
    right.put("RUGDEKKING_SMTP_PASSWORD_FILE", secret.toString());
    right.put("RUGDEKKING_SMTP_FROM", "Rugdekking <rugdekking@stad.example>");
    right.put("RUGDEKKING_GATEWAY_URL", "https://sms.example/send");
    right.put("RUGDEKKING_GATEWAY_BODY", "{\"to\":\"{number}\",\n\"body\":\"{text}\"}");
    right.put("RUGDEKKING_GATEWAY_CONTENT_TYPE", "application/json; charset=utf-8");
    assertThat(SettingsCheck.faults(right)).isEmpty();
  }

  @Test
  void everySettingIsInTheHelpAndInOperationsAndNoOther() throws IOException {
    var known = SettingsCheck.names().keySet();
    var help = Files.readString(Path.of("run"));
    var text = help.substring(help.indexOf("Settings, from"), help.indexOf("\nTEXT\n"));
    assertThat(names(whole(text))).isEqualTo(known);
    var operations = Files.readString(Path.of("docs/operations.md"));
    assertThat(names(operations)).isEqualTo(known);
  }

  /** The help writes RUGDEKKING_SMTP_HOST, _PORT: each after the first begins as that does. */
  private static String whole(String help) {
    var whole = new StringBuilder();
    for (var line : help.split("\n")) {
      var first = Pattern.compile("(RUGDEKKING_[A-Z]+)_[A-Z_]+, _").matcher(line);
      whole
          .append(first.find() ? line.replace(" _", " " + first.group(1) + "_") : line)
          .append('\n');
    }
    return whole.toString();
  }

  private static Set<String> names(String text) {
    return new TreeSet<>(NAME.matcher(text).results().map(one -> one.group()).toList());
  }

  /** A child of this process with no settings but these. */
  static void only(Map<String, String> environment, Map<String, String> settings) {
    environment.keySet().removeIf(name -> name.startsWith("RUGDEKKING_"));
    environment.putAll(settings);
  }

  @Test
  void commandsCheckTheSameSettings() throws Exception {
    for (var command : List.of("backup", "backup-keys", "test-mail", "test-gateway")) {
      var process =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1", // it ends soon
              "-XX:+UseSerialGC",
              "-cp",
              System.getProperty("java.class.path"),
              Commands.class.getName(),
              command,
              "x");
      only(process.environment(), Map.of("RUGDEKKING_DEMO", "ja"));
      var err = directory.resolve("err-" + command);
      var status = process.redirectError(err.toFile()).start().waitFor();
      assertThat(status).as(command).isEqualTo(1);
      assertThat(Arrays.asList(Files.readString(err).split("\n")))
          .containsExactly("RUGDEKKING_DEMO must be on or off; it is ja.");
    }
  }
}
