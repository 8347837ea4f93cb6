// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.evidence.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three people with a browser without JavaScript, one of whom reports. */
@RugdekkingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReportPagesScene {

  @Autowired ReportGround ground;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  ReportGround.Town town;

  @SuppressWarnings("NullAway.Init")
  Visitor councillor;

  @SuppressWarnings("NullAway.Init")
  Visitor clerk;

  @SuppressWarnings("NullAway.Init")
  Visitor other;

  @BeforeAll
  void signIn() {
    town = ground.town();
    councillor = signedIn("Femke Terwisscha");
    clerk = signedIn("Ilse Brandsema");
    other = signedIn("Daan Oosterlee");
  }

  private Visitor signedIn(String name) {
    var slug = town.organisation().slug();
    var visitor = new Visitor(port).comeIn(slug, ReportGround.mail(slug, name));
    visitor.get(town.path("/melden"));
    return visitor;
  }

  static Map<String, String> form(UUID draft, String words) {
    var form = new HashMap<String, String>();
    form.put("concept", draft.toString());
    form.put("words", words);
    form.put("day", "TODAY");
    form.put("whom", "ME");
    return form;
  }

  HttpResponse<String> send(Map<String, String> form, Upload... files) {
    return send(councillor, form, StandardCharsets.UTF_8, files);
  }

  HttpResponse<String> send(
      Visitor visitor, Map<String, String> form, Charset charset, Upload... files) {
    return visitor.postFiles(town.path("/melden"), form, "photo", List.of(files), charset);
  }

  int reports() {
    return town.count("report");
  }

  static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
