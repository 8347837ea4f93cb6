// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.rugdekking.post.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays a year of incidents in an invented organisation, with the same methods as its pages call,
 * each at its invented moment. A scene is one transaction, so it is played as a whole or not at
 * all. No letters are sent.
 */
@Component
class DemoYear {

  private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);

  private final SceneReport report;
  private final SceneSteps steps;
  private final Played played;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DemoYear(
      SceneReport report,
      SceneSteps steps,
      Played played,
      TransactionTemplate transactions,
      Clock clock) {
    this.report = report;
    this.steps = steps;
    this.played = played;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Plays the scenes that were not played yet, the oldest first.
   *
   * @return the keys of the scenes that failed; all others were played
   */
  List<String> play(String domain, Year year) {
    var today = LocalDate.now(clock);
    return year.scenes().stream()
        .sorted(Comparator.comparing((Year.Scene scene) -> moments(today, scene).reported()))
        .filter(scene -> !tryToPlay(domain, year, scene, moments(today, scene)))
        .map(Year.Scene::key)
        .toList();
  }

  private static Moments moments(LocalDate today, Year.Scene scene) {
    return new Moments(today, scene.ago());
  }

  private boolean tryToPlay(String domain, Year year, Year.Scene scene, Moments moments) {
    try {
      Post.withhold(
          () ->
              transactions.executeWithoutResult(
                  status -> {
                    if (!played.knows(scene.key())) {
                      play(domain, year, scene, moments);
                    }
                  }));
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Scene {} of the demonstration was not played", scene.key(), e);
      return false;
    }
  }

  private void play(String domain, Year year, Year.Scene scene, Moments moments) {
    var now = clock.instant();
    DemoTime.at(
        moments.reported(),
        () -> {
          var stage = report.send(domain, scene);
          played.add(scene.key(), stage.incident());
          playSteps(stage, year, moments, now);
        });
  }

  private void playSteps(Stage stage, Year year, Moments moments, Instant now) {
    for (var step : steps(year, stage.scene())) {
      var moment = moments.next(step.moment());
      if (!moment.isBefore(now)) {
        return;
      }
      DemoTime.at(moment, () -> steps.take(stage, step));
    }
  }

  /** Returns the steps of the course, adapted to the scene, and the scene's own steps, by time. */
  private static List<Year.Step> steps(Year year, Year.Scene scene) {
    var course = Objects.requireNonNull(year.courses().get(scene.course()), scene.course());
    var adapted = course.stream().map(step -> adapted(scene, step));
    return Stream.concat(adapted, scene.also().stream())
        .sorted(Comparator.comparing(step -> sortKey(step.moment())))
        .toList();
  }

  private static Year.Step adapted(Year.Scene scene, Year.Step step) {
    var named = step.verb() + " " + step.said().get("kind");
    var other = scene.otherwise().getOrDefault(named, scene.otherwise().get(step.verb()));
    return other == null ? step : step.with(other);
  }

  // Returns a sort key. On the day of the report, steps in minutes come before steps at an hour.
  private static String sortKey(String moment) {
    var words = moment.split(" ");
    var time =
        words[1].startsWith("+")
            ? "+%05d".formatted(Integer.parseInt(words[1].substring(1)))
            : words[1];
    return "%05d %s".formatted(Integer.parseInt(words[0]), time);
  }
}
