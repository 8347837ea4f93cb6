// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an organisation is made of and has agreed: read often, changed seldom. */
public record Structure(
    Map<BodyKind, Body> bodies,
    Adoptions policies,
    List<Reason> reasons,
    Map<ClassificationKind, List<Label>> classifications,
    Map<String, Label> words,
    Set<LocalDate> closedDays) {

  public record Body(java.util.UUID id, Label name) {}

  /** The policy of a body that holds today. */
  public Policy policy(BodyKind body) {
    return Optional.ofNullable(policies.holding().get(body))
        .orElseThrow(() -> new IllegalStateException("No policy adopted by " + body));
  }

  public Body body(BodyKind kind) {
    return Optional.ofNullable(bodies.get(kind))
        .orElseThrow(() -> new IllegalStateException("No body " + kind));
  }

  public List<Label> classification(ClassificationKind kind) {
    return classifications.getOrDefault(kind, List.of());
  }

  public Optional<Label> find(ClassificationKind kind, String code) {
    return classification(kind).stream().filter(label -> label.code().equals(code)).findFirst();
  }

  /** The word for a title; an unknown one is shown as it is. */
  public Label word(String code) {
    return words.getOrDefault(code, new Label(code, code, code));
  }

  public List<Reason> reasonsFor(PromiseKind kind) {
    return reasons.stream().filter(reason -> reason.fits(kind)).toList();
  }
}
