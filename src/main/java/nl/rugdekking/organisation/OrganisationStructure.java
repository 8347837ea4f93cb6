// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bodies, policies, lists and closed days of an organisation, which are read often and seldom
 * changed. A body is the council, the executive, the mayor or the civil service.
 */
public record OrganisationStructure(
    Map<BodyKind, Body> bodies,
    AdoptedPolicies policies,
    List<Reason> reasons,
    Map<ClassificationKind, List<ListEntry>> classifications,
    List<ListEntry> positions,
    Set<LocalDate> closedDays) {

  public record Body(UUID id, Label name) {}

  /** Returns the policy of this body that is valid today. */
  public Policy policy(BodyKind body) {
    return Optional.ofNullable(policies.current().get(body))
        .orElseThrow(() -> new IllegalStateException("No policy adopted by " + body));
  }

  public Body body(BodyKind kind) {
    return Optional.ofNullable(bodies.get(kind))
        .orElseThrow(() -> new IllegalStateException("No body " + kind));
  }

  /** Returns the labels that can be chosen today. */
  public List<Label> classification(ClassificationKind kind) {
    return classification(kind, Set.of());
  }

  /** Returns the labels that can be chosen today, and the retired ones that were chosen before. */
  public List<Label> classification(ClassificationKind kind, Collection<String> chosen) {
    return entries(kind).stream()
        .filter(entry -> !entry.retired() || chosen.contains(entry.label().code()))
        .map(ListEntry::label)
        .toList();
  }

  /** Returns all labels, including retired ones, to search old cases. */
  public List<Label> allLabels(ClassificationKind kind) {
    return entries(kind).stream().map(ListEntry::label).toList();
  }

  /** Returns the label of this code, retired or not. */
  public Optional<Label> find(ClassificationKind kind, String code) {
    return entries(kind).stream()
        .map(ListEntry::label)
        .filter(label -> label.code().equals(code))
        .findFirst();
  }

  private List<ListEntry> entries(ClassificationKind kind) {
    return classifications.getOrDefault(kind, List.of());
  }

  /** Returns the label of this reason, retired or not. */
  public Optional<Label> findReason(String code) {
    return reasons.stream()
        .map(Reason::label)
        .filter(label -> label.code().equals(code))
        .findFirst();
  }

  /** Returns the positions that can be chosen today, by their code. */
  public Map<String, Label> titles() {
    return positions.stream()
        .filter(entry -> !entry.retired())
        .map(ListEntry::label)
        .collect(
            Collectors.toMap(
                Label::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /** Returns all positions, including retired ones, to search old cases. */
  public List<Label> allTitles() {
    return positions.stream().map(ListEntry::label).toList();
  }

  /** Returns the organisation's word for a title, or the code itself when it is unknown. */
  public Label titleLabel(String code) {
    return positions.stream()
        .map(ListEntry::label)
        .filter(label -> label.code().equals(code))
        .findFirst()
        .orElse(new Label(code, code, code));
  }

  /**
   * Returns the body that people with this title belong to, or the civil service when this
   * organisation does not have that body.
   */
  public BodyKind bodyOfTitle(String title) {
    var body = BodyKind.ofTitle(title);
    return bodies.containsKey(body) ? body : BodyKind.ORGANISATION;
  }

  /**
   * Finds the title that a text mentions. When several match it returns the longest, so that
   * "deputy clerk" is not taken for "clerk".
   */
  public Optional<String> findTitleIn(String text) {
    var written = text.toLowerCase(Locale.ROOT);
    return allTitles().stream()
        .filter(title -> lowerCaseNames(title).anyMatch(written::contains))
        .max(Comparator.comparingInt(title -> title.nl().length()))
        .map(Label::code);
  }

  private static Stream<String> lowerCaseNames(Label title) {
    return Stream.of(title.nl(), title.en()).map(name -> name.toLowerCase(Locale.ROOT));
  }

  public List<Reason> reasonsFor(PromiseKind kind) {
    return reasons.stream().filter(reason -> reason.fits(kind)).toList();
  }
}
