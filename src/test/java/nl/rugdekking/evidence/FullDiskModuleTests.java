// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The disk is nearly full: of a report the words are taken, and files are not. */
@RugdekkingTest
@Import(FullDiskModuleTests.Disk.class)
class FullDiskModuleTests {

  private static final long MEGABYTE = 1024 * 1024;
  private static final AtomicLong LEFT = new AtomicLong();
  private static final String WORDS = "Er wordt geschreeuwd in de fractiekamer";

  @TestConfiguration(proxyBeanMethods = false)
  static class Disk {
    @Bean
    @Primary
    FreeSpace nearlyFull() {
      return new FreeSpace() {
        @Override
        long getUsableBytes(Path folder) {
          return LEFT.get();
        }
      };
    }
  }

  @Autowired IncidentFixtures fixtures;

  private Scene scene;
  private Visitor visitor;
  private String code;
  private byte[] file;

  @BeforeEach
  void writeAReport() {
    LEFT.set(Long.MAX_VALUE);
    scene = fixtures.twoAffected();
    visitor = new Visitor(scene.port());
    code = NamelessForm.code(visitor, path());
    file = Pictures.written("png", noise());
  }

  @Test
  void aFileIsRefusedInWordsAndTheReportArrivesWithoutIt() {
    LEFT.set(501 * MEGABYTE);
    var refused = sendWithFile();
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("‘foto.png’ kunnen wij nu niet bewaren: er is te weinig ruimte op de server.")
        .contains(WORDS)
        .contains(code);
    LEFT.set(1 * MEGABYTE);
    var sent = visitor.post(path(), fields());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertThat(sent.body()).containsPattern("<dd>\\d{4}-[0-9A-Z]{4,}</dd>");
  }

  @Test
  void aFileIsTakenWhileEnoughIsLeft() {
    LEFT.set(503 * MEGABYTE);
    assertThat(sendWithFile().statusCode()).isEqualTo(200);
  }

  /** Two megabytes, also after cleaning: noise cannot be made smaller. */
  private static BufferedImage noise() {
    var picture = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int y = 0; y < 700; y++) {
      for (int x = 0; x < 1000; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return picture;
  }

  private HttpResponse<String> sendWithFile() {
    return visitor.post(path(), fields(), "foto.png", file);
  }

  private String path() {
    return scene.path("/anoniem");
  }

  private Map<String, String> fields() {
    return Map.of("code", code, "words", WORDS, "day", "UNKNOWN", "whom", "ME", "body", "COUNCIL");
  }
}
