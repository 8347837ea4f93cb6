// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.finding.OverviewSentence;
import nl.rugdekking.recovery.DamageCount;
import nl.rugdekking.recovery.DamageCounts;
import nl.rugdekking.sheet.SheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the overview what was lost, how much of it is claimed and came back, and for which
 * reasons the rest was left.
 */
@Component
record DamageSentence(DamageCounts counts, RecoveryTexts texts) implements OverviewSentence {

  @Override
  public Optional<String> write(Map<String, @Nullable Object> cases) {
    var all = counts.list(cases);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var left = ofChoice(all, false);
    var money =
        texts.text(
            "recovery.overview",
            sum(all, DamageCount::stated),
            sum(ofChoice(all, true), DamageCount::stated),
            sum(left, DamageCount::stated),
            sum(ofChoice(all, null), DamageCount::stated),
            sum(all, DamageCount::received),
            sum(all, DamageCount::insured),
            sum(all, DamageCount::writtenOff));
    return Optional.of(left.isEmpty() ? money : money + " " + describeReasons(left));
  }

  /** Returns a row for each decision and reason, for the finance department. */
  @Override
  public Optional<RoomTable> findTable(Map<String, @Nullable Object> cases) {
    var all = counts.list(cases);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RoomTable(
                texts.text("recovery.sheet"),
                Stream.of("decision", "reason", "amount", "stated", "insured", "received", "left")
                    .map(name -> texts.text("recovery.sheet." + name))
                    .toList(),
                all.stream().map(this::row).toList()));
  }

  private List<SheetCell> row(DamageCount count) {
    var decision = Objects.toString(count.claimed(), "open");
    var reason = count.reason();
    return List.of(
        new SheetCell.Text(texts.text("recovery.sheet.decision." + decision)),
        new SheetCell.Text(reason == null ? "" : texts.reasonName(reason)),
        new SheetCell.Amount(count.amount()),
        new SheetCell.Euros(count.stated()),
        new SheetCell.Euros(count.insured()),
        new SheetCell.Euros(count.received()),
        new SheetCell.Euros(count.writtenOff()));
  }

  private String describeReasons(List<DamageCount> left) {
    return texts.text(
        "recovery.overview.reasons",
        left.stream()
            .map(
                count ->
                    texts.text(
                        "recovery.overview.reason",
                        texts.reasonName(count.reason()),
                        count.amount()))
            .collect(Collectors.joining("; ")));
  }

  private static List<DamageCount> ofChoice(List<DamageCount> all, @Nullable Boolean claimed) {
    return all.stream().filter(count -> Objects.equals(count.claimed(), claimed)).toList();
  }

  private String sum(List<DamageCount> counts, ToLongFunction<DamageCount> cents) {
    return texts.format(counts.stream().mapToLong(cents).sum());
  }
}
