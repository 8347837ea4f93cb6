// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.SetUpGaps;
import nl.rugdekking.organisation.help.HelpNumber;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an administrator confirm, once a year, the numbers that people can call for help. The page
 * of the roles warns when a number was not confirmed.
 */
@Service
public class HelpNumberAdministration implements SetUpGaps {

  public static final String PATH = "/beheer/hulp";

  private final HelpNumbers numbers;
  private final Dates dates;
  private final AuditLog audit;

  HelpNumberAdministration(HelpNumbers numbers, Dates dates, AuditLog audit) {
    this.numbers = numbers;
    this.dates = dates;
    this.audit = audit;
  }

  /** Returns true when an administrator has to look at this number again. */
  public boolean isToBeConfirmed(HelpNumber one) {
    return one.number() != null && one.isUnconfirmedOn(today());
  }

  /** Stores the name and number as confirmed today. */
  @Transactional
  public void confirm(Viewer viewer, HelpNumber typed) {
    numbers.set(new HelpNumber(typed.place(), typed.name(), typed.number(), today()));
    audit.record(
        AuditEvent.of(
                "help-number.confirmed", Purpose.SUPPORT, "organisation", CurrentOrganisation.id())
            .by(viewer.person().value())
            .with(Map.of("place", typed.place().name())));
  }

  @Override
  public List<Gap> gaps() {
    var gaps = new ArrayList<Gap>();
    var all = numbers.list();
    if (all.stream().noneMatch(one -> one.place().isOfHandlers() && one.number() != null)) {
      gaps.add(new Gap("people.numbers.gap", PATH));
    }
    if (all.stream().anyMatch(this::isToBeConfirmed)) {
      gaps.add(new Gap("people.numbers.gap.old", PATH));
    }
    return gaps;
  }

  private LocalDate today() {
    return dates.today();
  }
}
