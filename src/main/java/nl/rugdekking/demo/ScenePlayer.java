// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.post.Post;
import nl.rugdekking.web.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays a year of incidents in an invented organisation. It calls the same methods as the pages do,
 * each at its invented moment, and sends no letters. A scene is one incident with what people do
 * about it. Each scene is one transaction, so it is played as a whole or not at all; the scenes of
 * a year of which the figures are frozen are one transaction together.
 */
@Component
record ScenePlayer(
    SceneReportSender report,
    StepPlayer steps,
    PlayedScenes played,
    TransactionTemplate transactions,
    Clock clock) {

  private static final Logger LOG = LoggerFactory.getLogger(ScenePlayer.class);

  /**
   * Plays the scenes that were not played yet, the oldest first.
   *
   * @return the keys of the scenes that failed; all others were played
   */
  List<String> play(String domain, YearScript year) {
    var today = LocalDate.now(clock);
    var frozenUntil =
        LocalDate.of(StepTimes.lastFrozenYear(today) + 1, 1, 1)
            .atStartOfDay(Dates.ZONE)
            .toInstant();
    var scenesByFrozen =
        year.scenes().stream()
            .sorted(
                Comparator.comparing((YearScript.Scene scene) -> moments(today, scene).reported()))
            .collect(
                Collectors.partitioningBy(
                    scene -> moments(today, scene).reported().isBefore(frozenUntil)));
    var frozen = scenesByFrozen.getOrDefault(true, List.of());
    var later = scenesByFrozen.getOrDefault(false, List.of());
    // The figures of a year that is over are frozen as soon as it has a case, so that all its cases
    // have to come in together.
    return Stream.concat(Stream.of(frozen), later.stream().map(List::of))
        .filter(together -> !tryToPlay(domain, year, together, today))
        .flatMap(List::stream)
        .map(YearScript.Scene::key)
        .toList();
  }

  private static StepTimes moments(LocalDate today, YearScript.Scene scene) {
    return new StepTimes(today, scene.ago());
  }

  private boolean tryToPlay(
      String domain, YearScript year, List<YearScript.Scene> together, LocalDate today) {
    try {
      Post.runWithoutLetters(
          () ->
              transactions.executeWithoutResult(
                  status ->
                      together.stream()
                          .filter(scene -> !played.isPlayed(scene.key()))
                          .forEach(scene -> play(domain, year, scene, moments(today, scene)))));
      return true;
    } catch (RuntimeException e) {
      var keys = together.stream().map(YearScript.Scene::key).toList();
      LOG.warn("Scenes {} of the demonstration were not played", keys, e);
      return false;
    }
  }

  private void play(String domain, YearScript year, YearScript.Scene scene, StepTimes moments) {
    var now = clock.instant();
    DemoClock.runAt(
        moments.reported(),
        () -> {
          var stage = report.send(domain, scene);
          played.add(scene.key(), stage.incident());
          playSteps(stage, year, moments, now);
        });
  }

  private void playSteps(RunningScene stage, YearScript year, StepTimes moments, Instant now) {
    for (var step : listSteps(year, stage.scene())) {
      var moment = moments.nextAfter(step.moment());
      if (!moment.isBefore(now)) {
        return;
      }
      DemoClock.runAt(moment, () -> steps.play(stage, step));
    }
  }

  /**
   * Returns the steps of the scene in the order of their times: the steps of its course (which many
   * scenes share), as far as the scene does not override them, and its own steps.
   */
  private static List<YearScript.Step> listSteps(YearScript year, YearScript.Scene scene) {
    var course = Objects.requireNonNull(year.courses().get(scene.course()), scene.course());
    var adapted = course.stream().map(step -> adapt(scene, step));
    return Stream.concat(adapted, scene.extraSteps().stream())
        .sorted(Comparator.comparing(step -> sortKey(step.moment())))
        .toList();
  }

  // A scene overrides the values of a step by its action and kind, or by its action only.
  private static YearScript.Step adapt(YearScript.Scene scene, YearScript.Step step) {
    var actionAndKind = step.action() + " " + step.values().get("kind");
    var values =
        scene.overrides().getOrDefault(actionAndKind, scene.overrides().get(step.action()));
    return values == null ? step : step.with(values);
  }

  // Returns a text that sorts as the moments do. A moment is a number of days after the report with
  // a time, or with the minutes after the report, which come first.
  private static String sortKey(String moment) {
    var words = moment.split(" ");
    var time =
        words[1].startsWith("+")
            ? "+%05d".formatted(Integer.parseInt(words[1].substring(1)))
            : words[1];
    return "%05d %s".formatted(Integer.parseInt(words[0]), time);
  }
}
