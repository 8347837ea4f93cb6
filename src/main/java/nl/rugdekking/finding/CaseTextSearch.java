// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CandidateRepository.Candidate;
import nl.rugdekking.finding.CandidateRepository.PreparedSearch;
import nl.rugdekking.finding.Excerpt.Source;
import nl.rugdekking.finding.SearchTerms.Term;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Compares the names and texts of parts (each the case of one affected person) with the search
 * terms. The caller has checked that the viewer may read these parts.
 */
@Component
record CaseTextSearch(SearchedNames names, SearchedTexts texts, AccessControl access, Vault vault) {

  /** A part that matches, with the names and sentences that were found in it. */
  record Match(Candidate candidate, List<Excerpt> excerpts) {}

  /** The parts that match, in the order in which they were given. */
  List<Match> listMatching(Viewer viewer, List<Candidate> candidates, PreparedSearch search) {
    if (search.terms().terms().isEmpty() || candidates.isEmpty()) {
      return candidates.stream().map(candidate -> new Match(candidate, List.of())).toList();
    }
    return vault.readMany(() -> compare(viewer, candidates, search));
  }

  private List<Match> compare(Viewer viewer, List<Candidate> candidates, PreparedSearch search) {
    var terms = search.terms().terms();
    var named = names.read(viewer, candidates);
    var written = texts.read(candidates);
    var matches = new ArrayList<Match>();
    for (var candidate : candidates) {
      var own = named.getOrDefault(candidate.part(), List.of());
      findByDetails(candidate, own, search)
          .or(() -> findByWords(viewer, candidate, terms, own, written))
          .ifPresent(excerpts -> matches.add(new Match(candidate, excerpts)));
    }
    return matches;
  }

  /** Matches when the whole typed text is a number, an address or an account of this case. */
  private static Optional<List<Excerpt>> findByDetails(
      Candidate candidate, List<SourceText> names, PreparedSearch search) {
    if (search.number().filter(candidate::hasNumber).isPresent()) {
      return Optional.of(List.of());
    }
    if (search.contacts().contains(candidate.part())) {
      return Optional.of(List.of(new Excerpt(Source.CONTACT, List.of())));
    }
    return search.person() != null && search.person().equals(candidate.person())
        ? names.stream()
            .filter(name -> name.source() == Source.AFFECTED)
            .map(name -> List.of(Excerpts.ofName(name.source(), name.text(), List.of())))
            .findFirst()
        : Optional.empty();
  }

  /** Matches when each term is found in a name or in a text. */
  private Optional<List<Excerpt>> findByWords(
      Viewer viewer,
      Candidate candidate,
      List<Term> terms,
      List<SourceText> names,
      Map<PartId, List<SourceText>> written) {
    var own = written.getOrDefault(candidate.part(), List.of());
    var open = own.stream().filter(text -> text.source() != Source.MESSAGE).toList();
    var search = PartSearch.of(terms, names, open);
    if (!search.isComplete() && open.size() < own.size()) {
      var withMessages = PartSearch.of(terms, names, own);
      if (withMessages.isComplete() && mayReadMessages(viewer, candidate.incident())) {
        search = withMessages;
      }
    }
    return search.isComplete() ? Optional.of(search.listExcerpts()) : Optional.empty();
  }

  private boolean mayReadMessages(Viewer viewer, IncidentId incident) {
    return access
        .findRights(viewer, incident)
        .filter(rights -> rights.may(Action.MESSAGE, incident))
        .isPresent();
  }
}
