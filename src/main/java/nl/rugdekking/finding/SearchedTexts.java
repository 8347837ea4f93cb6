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
    var open = candidates.stream().filter(one -> !shielded.contains(one.part())).toList();
    var parts = open.stream().map(Candidate::part).toList();
    var incidents = open.stream().map(Candidate::incident).distinct().toList();
    var reported = readReported(incidents);
    var lines = timeline.listTexts(incidents);
    var explained = promises.listTexts(parts);
    var titled = titles.listWritten(parts);
    var texts = new HashMap<PartId, List<SourceText>>();
    for (var one : open) {
      var written = new ArrayList<>(reported.getOrDefault(one.incident(), List.of()));
      if (titled.containsKey(one.part())) {
        written.add(new SourceText(Source.TITLE, titled.get(one.part())));
      }
      lines.getOrDefault(one.incident(), List.of()).stream()
          .filter(line -> line.part() == null || line.part().equals(one.part()))
          .forEach(line -> written.add(new SourceText(Source.STORY, line.text())));
      explained
          .getOrDefault(one.part(), List.of())
          .forEach(text -> written.add(new SourceText(Source.STORY, text)));
      texts.put(one.part(), written);
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
        (incident, some) -> {
          var here = found.computeIfAbsent(incident, one -> new ArrayList<>());
          some.forEach(text -> here.add(new SourceText(source, text)));
        });
  }
}
