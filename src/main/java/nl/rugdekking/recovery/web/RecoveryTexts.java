// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.recovery.Claim;
import nl.rugdekking.recovery.ClaimConsent;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.recovery.Claims;
import nl.rugdekking.recovery.DamageItem;
import nl.rugdekking.recovery.DamageKind;
import nl.rugdekking.recovery.EuroAmount;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes losses, decisions and what came of them in plain words. */
@Component
record RecoveryTexts(CaseTexts texts, Organisations organisations, Dates dates) {

  /** A loss as a page shows it. */
  record ItemLine(
      UUID id, int version, String text, @Nullable String words, @Nullable String proof) {}

  /** A total with its label. */
  record Total(String label, String amount) {}

  /**
   * The loss of one party as a page shows it.
   *
   * @param heading whose loss it is
   * @param code the part of an address that stands for this party
   * @param total what was lost together; null when nothing was
   * @param decision what was decided; null when nobody decided yet
   * @param words the decision in words
   * @param consents what was agreed before it is claimed
   * @param totals what came of the claim
   */
  record Board(
      String heading,
      String code,
      List<ItemLine> items,
      @Nullable String total,
      @Nullable String decision,
      @Nullable String words,
      List<String> consents,
      List<Total> totals) {}

  /**
   * Describes the loss of a party.
   *
   * @param claim the decision, or null when there is none
   * @param hidden true when the reader is told of the totals before they read them
   * @param own true for the affected person
   */
  Board describe(
      Claimant claimant, List<DamageItem> all, @Nullable Claim claim, boolean hidden, boolean own) {
    var items = all.stream().filter(item -> item.claimant() == claimant).toList();
    var stated = Claims.sum(all, claimant);
    return new Board(
        text("recovery.claimant." + claimant + (own ? ".own" : "")),
        DamageAddresses.code(claimant),
        items.stream().map(this::describe).toList(),
        items.isEmpty() ? null : text("recovery.total", format(stated)),
        claim == null ? null : describe(claim, own),
        claim == null ? null : claim.words(),
        claim == null ? List.of() : listConsents(claim.consent(), own),
        claim == null || !claim.isClaimed() ? List.of() : listTotals(claim, stated, hidden));
  }

  private ItemLine describe(DamageItem item) {
    var kind = item.kind();
    var name = text("recovery.kind." + (kind == null ? "UNREADABLE" : kind.name()));
    return new ItemLine(
        item.id(),
        item.version(),
        text("recovery.item", name, format(item.cents())),
        item.words(),
        item.proof());
  }

  private String describe(Claim claim, boolean own) {
    var way = claim.way();
    return way == null
        ? text("recovery.decision.LEFT", reasonName(claim.reason()))
        : text("recovery.decision." + way.name() + (own ? ".own" : ""));
  }

  private List<String> listConsents(ClaimConsent consent, boolean own) {
    var consents = new ArrayList<String>();
    var signedOn = consent.authorityOn();
    if (signedOn != null) {
      var key = own ? "recovery.consent.authority.own" : "recovery.consent.authority";
      consents.add(text(key, dates.day(signedOn)));
    }
    if (consent.nameAgreed()) {
      consents.add(text(own ? "recovery.consent.name.own" : "recovery.consent.name"));
    }
    if (consent.withoutOthers() && !own) {
      consents.add(text("recovery.consent.others"));
    }
    return consents;
  }

  private List<Total> listTotals(Claim claim, long stated, boolean hidden) {
    var totals = new ArrayList<Total>();
    if (hidden) {
      return totals;
    }
    var sums = claim.account().sums();
    add(totals, "awarded", sums.awarded());
    add(totals, "insured", sums.insured());
    add(totals, "received", sums.received());
    add(totals, "advanced", sums.advanced());
    add(totals, "repayable", sums.repayable());
    add(totals, "writtenOff", sums.writtenOff());
    if (sums.writtenOff() > 0) {
      totals.add(new Total(text("recovery.sum.reason"), reasonName(claim.reason())));
    }
    totals.add(new Total(text("recovery.sum.left"), format(stated - sums.accounted())));
    var settled = claim.settledOn();
    if (settled != null) {
      totals.add(new Total(text("recovery.sum.settled"), dates.day(settled)));
    }
    return totals;
  }

  private void add(List<Total> totals, String name, long cents) {
    if (cents > 0) {
      totals.add(new Total(text("recovery.sum." + name), format(cents)));
    }
  }

  /** Returns the reason with this code in words. */
  String reasonName(@Nullable String code) {
    return organisations
        .structure()
        .findReason(code == null ? "" : code)
        .map(label -> label.in(LocaleContextHolder.getLocale()))
        .orElse(code == null ? "" : code);
  }

  /** Returns the reasons for which damage is left. */
  List<Choice> listReasons() {
    return texts.choices(
        organisations.structure().reasonsFor(PromiseKind.DAMAGE).stream()
            .map(Reason::label)
            .toList(),
        Label::code);
  }

  /**
   * Returns the kinds of loss that can be stated.
   *
   * @param own true when only the affected person states their own
   */
  List<Choice> listKinds(boolean employed, boolean own) {
    return Stream.of(DamageKind.values())
        .filter(
            kind ->
                own ? kind.isClaimableBy(Claimant.AFFECTED, employed) : kind.isClaimable(employed))
        .map(kind -> new Choice(kind.name(), text("recovery.kind." + kind.name())))
        .toList();
  }

  List<Choice> listClaimants() {
    return Stream.of(Claimant.values())
        .map(party -> new Choice(party.name(), text("recovery.claimant." + party)))
        .toList();
  }

  String format(long cents) {
    return EuroAmount.format(cents, LocaleContextHolder.getLocale());
  }

  String text(String key, Object... values) {
    return texts.text(key, values);
  }
}
