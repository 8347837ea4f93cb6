// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.Reports;
import nl.rugdekking.report.Submission;
import nl.rugdekking.report.Whom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A report with three files, and what the commands of operators say of it. */
@RugdekkingTest
abstract class VerificationScene {

  private static final String NAME = "Femke Terwisscha kanarie.txt";

  @Autowired ReportGround ground;
  @Autowired Reports reports;
  @TempDir Path directory;

  List<UUID> files = List.of();
  UUID key = UUID.randomUUID();

  record Said(int status, String text) {

    /** The number before these words. */
    long count(String words) {
      var found = Pattern.compile("(\\d+) " + words).matcher(text);
      assertThat(found.find()).as("%s in %s", words, text).isTrue();
      return Long.parseLong(found.group(1));
    }

    boolean isWithoutFault() {
      return text.contains("Everything is there.");
    }
  }

  @BeforeEach
  void reportWithThreeFiles() {
    var town = ground.town();
    var id = UUID.randomUUID();
    var uploads =
        Stream.generate(() -> new Upload(NAME, ("kanarie " + UUID.randomUUID()).getBytes(UTF_8)))
            .limit(3)
            .toList();
    var text = new ReportText("kanarie", null, null, null, List.of(), List.of());
    var submission = new Submission(id, text, null, "email", Whom.ME, false, false, false);
    town.in(() -> reports.submit(town.councillor(), submission, uploads));
    var found = "select %s::text from evidence where report_id = '" + id + "' order by id";
    files =
        Database.texts(found.formatted("original_file")).stream().map(UUID::fromString).toList();
    key = Database.uuid(found.formatted("key_id"));
    assertThat(files).hasSize(3);
  }

  static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.put("RUGDEKKING_DATA", TestGround.data().toString());
    environment.put("RUGDEKKING_KEYS", TestGround.keys().toString());
    return environment;
  }

  static Said run(Map<String, String> environment, String... words) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, UTF_8);
    return new Said(
        Commands.run(List.of(words), environment, stream, stream), bytes.toString(UTF_8));
  }

  Path file(int number) {
    return place(files.get(number));
  }

  static Path place(UUID file) {
    return TestGround.data()
        .resolve("files")
        .resolve(file.toString().substring(0, 2))
        .resolve(file.toString());
  }
}
