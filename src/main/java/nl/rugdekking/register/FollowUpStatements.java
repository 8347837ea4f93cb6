// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what people say after their report. Of a report it writes down that something was
 * told, never what; of the person affected it takes over what the register keeps. The room that
 * made sure who speaks calls it inside its transaction, with no person where somebody keeps their
 * name from us.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowUpStatements {

  private final PartSteps parts;
  private final Asking asking;
  private final Accusing accusing;

  FollowUpStatements(PartSteps parts, Asking asking, Accusing accusing) {
    this.parts = parts;
    this.asking = asking;
    this.accusing = accusing;
  }

  /**
   * Something about a report, for whoever handles it.
   *
   * @param any a part of what was registered with it
   * @param question a code; message keys {@code report.more.<code>}
   */
  public void aboutReport(CasePart any, UUID report, @Nullable PersonId by, String question) {
    parts.stepOfReport(any, report, by, question);
  }

  /** Something about themselves, by whom it happened to. */
  public void aboutOneself(CasePart own, @Nullable PersonId by, String question) {
    parts.step(own, CaseEntry.TOLD_MORE_OWN, by, question);
  }

  /** A colleague did it: kept from the case before anybody reads that this was said. */
  public void accuse(CasePart any, @Nullable PersonId by, PersonId accused) {
    accusing.accuse(any, by, accused);
  }

  /** A colleague did it whom we cannot find: what was told without a name has fewer readers. */
  public void accuseUnknown(CasePart any) {
    accusing.accuseUnknown(any);
  }

  /** How serious they find it; re-plans what is promised, as the policy says. */
  public void severity(CasePart own, @Nullable PersonId by, Severity severity) {
    var before = open(own);
    asking.severity(by, own, before, before.experienced(severity));
  }

  /** What they want, and whether there is danger: somebody is called when there is. */
  public void wishes(CasePart own, @Nullable PersonId by, Wishes wishes) {
    asking.asked(by, own, open(own), wishes);
    parts.step(own, CaseEntry.WISHED, by, null);
    asking.raise(own, wishes.danger());
  }

  private PartRecord open(CasePart own) {
    var affected = parts.get(own.id());
    if (affected.closedAt() != null) {
      throw new RefusedException("register.closed");
    }
    return affected;
  }
}
