// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CandidateRepository.Candidate;
import nl.rugdekking.finding.CandidateRepository.PreparedSearch;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.register.ending.ShieldRule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Searches for words in the texts of cases. The caller has checked that the viewer may read them;
 * texts of other parts of the same case are not read.
 */
@Component
record CaseTextSearch(
    Timeline timeline,
    AffectedRepository affecteds,
    Promises promises,
    ObjectProvider<Testimony> testimonies,
    ShieldRule shield,
    AccessControl access) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** The candidates that contain all the words and match the affected person. */
  List<Candidate> listMatching(
      Viewer viewer, List<Candidate> candidates, CaseSearchQuery query, PreparedSearch prepared) {
    var fitting = matchingWords(candidates, terms(query.words()));
    if (!CaseSearchQuery.hasText(query.affected())) {
      return fitting;
    }
    var named =
        prepared.affected() == null ? matchingName(fitting, terms(query.affected())) : fitting;
    // A name that is withheld from this viewer must not be found by a search either.
    return named.stream()
        .filter(
            one ->
                access
                    .findRights(viewer, one.incident())
                    .filter(rights -> rights.mayKnowName(one.part()))
                    .isPresent())
        .toList();
  }

  // No person here has that name, so the names that reporters wrote are searched.
  private List<Candidate> matchingName(List<Candidate> candidates, List<String> terms) {
    var names = affecteds.listReportedNames(candidates.stream().map(Candidate::part).toList());
    return candidates.stream()
        .filter(one -> names.containsKey(one.part()))
        .filter(
            one -> terms.stream().allMatch(normalize(names.getOrDefault(one.part(), ""))::contains))
        .toList();
  }

  // A text may name the accused, so that nobody finds a case by its words once they are shielded.
  private List<Candidate> matchingWords(List<Candidate> candidates, List<String> terms) {
    if (terms.isEmpty() || candidates.isEmpty()) {
      return candidates;
    }
    var shielded = shield.listShielded(candidates.stream().map(Candidate::part).toList());
    var searched = candidates.stream().filter(one -> !shielded.contains(one.part())).toList();
    var written = readTexts(searched);
    return searched.stream()
        .filter(
            one -> {
              var text = normalize(String.join("\n", written.getOrDefault(one, List.of())));
              return terms.stream().allMatch(text::contains);
            })
        .toList();
  }

  private Map<Candidate, List<String>> readTexts(List<Candidate> candidates) {
    var incidents = candidates.stream().map(Candidate::incident).distinct().toList();
    var reports = new HashMap<IncidentId, List<String>>();
    testimonies.forEach(testimony -> reports.putAll(testimony.listTexts(incidents)));
    var lines = timeline.listTexts(incidents);
    var explained = promises.listTexts(candidates.stream().map(Candidate::part).toList());
    var written = new HashMap<Candidate, List<String>>();
    for (var one : candidates) {
      var texts = new ArrayList<>(reports.getOrDefault(one.incident(), List.of()));
      lines.getOrDefault(one.incident(), List.of()).stream()
          .filter(line -> line.part() == null || line.part().equals(one.part()))
          .forEach(line -> texts.add(line.text()));
      texts.addAll(explained.getOrDefault(one.part(), List.of()));
      written.put(one, texts);
    }
    return written;
  }

  private static List<String> terms(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(SPACE.split(normalize(text))).filter(term -> !term.isEmpty()).toList();
  }

  /** The text without accents, in lower case. */
  private static String normalize(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
