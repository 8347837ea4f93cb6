// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.finding.CandidateRepository.Candidate;
import nl.rugdekking.finding.Excerpt.Source;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.register.ending.ShieldRule;
import nl.rugdekking.register.title.CaseTitles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decrypts the texts of parts (each the case of one affected person), for a search. The caller has
 * checked that the viewer may read these parts; texts of other parts of the same case are not read.
 * Texts of a part whose accused is shielded are not read at all, because a text may name them.
 */
@Component
record SearchedTexts(
    Timeline timeline,
    Promises promises,
    CaseTitles titles,
    ObjectProvider<Testimony> testimonies,
    ShieldRule shield) {

  /**
   * The texts of the parts. They include messages with the reporters; the caller must check if the
   * viewer may read these.
   */
  Map<PartId, List<SourceText>> read(List<Candidate> candidates) {
    var shielded = shield.listShielded(candidates.stream().map(Candidate::part).toList());
    var open =
        candidates.stream().filter(candidate -> !shielded.contains(candidate.part())).toList();
    var parts = open.stream().map(Candidate::part).toList();
    var incidents = open.stream().map(Candidate::incident).distinct().toList();
    var reported = readReported(incidents);
    var lines = timeline.listTexts(incidents);
    var explained = promises.listTexts(parts);
    var titled = titles.listWritten(parts);
    var texts = new HashMap<PartId, List<SourceText>>();
    for (var candidate : open) {
      var written = new ArrayList<>(reported.getOrDefault(candidate.incident(), List.of()));
      if (titled.containsKey(candidate.part())) {
        written.add(new SourceText(Source.TITLE, titled.get(candidate.part())));
      }
      lines.getOrDefault(candidate.incident(), List.of()).stream()
          .filter(line -> line.part() == null || line.part().equals(candidate.part()))
          .forEach(line -> written.add(new SourceText(Source.STORY, line.text())));
      explained
          .getOrDefault(candidate.part(), List.of())
          .forEach(text -> written.add(new SourceText(Source.STORY, text)));
      texts.put(candidate.part(), written);
    }
    return texts;
  }

  private Map<IncidentId, List<SourceText>> readReported(Collection<IncidentId> incidents) {
    var found = new HashMap<IncidentId, List<SourceText>>();
    testimonies.forEach(
        testimony -> {
          add(found, Source.REPORT, testimony.listTexts(incidents));
          add(found, Source.MESSAGE, testimony.listMessages(incidents));
        });
    return found;
  }

  private static void add(
      Map<IncidentId, List<SourceText>> found, Source source, Map<IncidentId, List<String>> texts) {
    texts.forEach(
        (incident, newTexts) -> {
          var incidentTexts = found.computeIfAbsent(incident, key -> new ArrayList<>());
          newTexts.forEach(text -> incidentTexts.add(new SourceText(source, text)));
        });
  }
}
