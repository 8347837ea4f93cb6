// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import nl.rugdekking.response.Proposal.Facts;
import nl.rugdekking.response.Proposal.Hearing;
import nl.rugdekking.response.Proposal.MeasureTarget;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.response.Proposal.Reach;
import org.jspecify.annotations.Nullable;

/** Proposals that lack nothing, and the same with one thing changed. */
final class Proposals {

  static final Facts FACTS =
      new Facts("Gooide een stoel naar de balie", LocalDate.of(2026, 11, 20), "Stadskantoor");
  static final Hearing HEARD =
      new Hearing(true, LocalDate.of(2026, 11, 22), "Zegt dat hij te lang moest wachten");
  static final Hearing NOT_HEARD = new Hearing(false, null, "Kwam twee keer niet");
  static final Notice AT_ONCE = new Notice(Notice.Moment.AT_ONCE, null, null);

  private Proposals() {}

  static Proposal complete(MeasureKind kind, LegalNature nature, LocalDate today) {
    return new Proposal(
        kind,
        nature,
        FACTS,
        HEARD,
        new Reach("Geen toegang", today, today.plusMonths(2), "Paspoort op afspraak"),
        new MeasureTarget("De heer X. Voorbeeld", AT_ONCE, signer(kind)));
  }

  private static String signer(MeasureKind kind) {
    return kind == MeasureKind.MEETING_ORDER
        ? "A. Voorzitter, waarnemend voorzitter"
        : "A. Griffier, griffier";
  }

  static Proposal complete(MeasureKind kind, LocalDate today) {
    return complete(kind, kind.natures().getFirst(), today);
  }

  static Proposal with(Proposal p, Facts facts) {
    return new Proposal(p.kind(), p.nature(), facts, p.hearing(), p.reach(), p.towards());
  }

  static Proposal with(Proposal p, Hearing hearing) {
    return new Proposal(p.kind(), p.nature(), p.facts(), hearing, p.reach(), p.towards());
  }

  static Proposal with(Proposal p, Reach reach) {
    return new Proposal(p.kind(), p.nature(), p.facts(), p.hearing(), reach, p.towards());
  }

  static Proposal with(Proposal p, MeasureTarget towards) {
    return new Proposal(p.kind(), p.nature(), p.facts(), p.hearing(), p.reach(), towards);
  }

  static Proposal with(Proposal p, Notice notice) {
    return with(p, new MeasureTarget(p.towards().subject(), notice, p.towards().signer()));
  }

  static Proposal with(Proposal p, @Nullable LegalNature nature) {
    return new Proposal(p.kind(), nature, p.facts(), p.hearing(), p.reach(), p.towards());
  }
}
