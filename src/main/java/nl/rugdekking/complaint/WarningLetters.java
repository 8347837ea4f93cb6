// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.WarningRepository.Candidate;
import nl.rugdekking.register.CaseLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes to the affected, and to whoever handles the part or listens in a talk, that the last day
 * on which a complaint can be made comes nearer. Each warning is sent once; after a pause of the
 * program only the last one that is due is sent.
 */
@Component
record WarningLetters(
    WarningRepository repository,
    ComplaintRepository complaints,
    ComplaintLimits limits,
    CaseAssignments cases,
    Deputies deputies,
    CaseLetters letters,
    Clock clock) {

  private static final String TEMPLATE = "complaint-day";

  void send(Candidate candidate, LocalDate today) {
    var part = cases.getPart(candidate.part());
    var limit = limits.find(part);
    limit
        .filter(known -> isToBeSent(part, known, today))
        .ifPresent(_ -> write(part, candidate.affectedIsParty()));
    repository.setLastDay(part.id(), findLastDay(part, limit, today));
  }

  private boolean isToBeSent(CasePart part, ComplaintLimit limit, LocalDate today) {
    var day = findWarning(part, limit, today);
    return day.isPresent()
        && repository.record(part.id(), day.getAsInt(), limit.start(), clock.instant());
  }

  private @Nullable LocalDate findLastDay(
      CasePart part, Optional<ComplaintLimit> limit, LocalDate today) {
    return limit
        .filter(known -> known.findWarning(today).isPresent())
        .filter(_ -> complaints.list(listOwn(part)).stream().allMatch(Complaint::isWithdrawn))
        .map(ComplaintLimit::lastDay)
        .orElse(null);
  }

  private List<PartId> listOwn(CasePart part) {
    return limits.listPartsOfPerson(part).stream().map(CasePart::id).toList();
  }

  // No warning is sent while there is a complaint. After it was withdrawn, another can be made
  // until the last day, so the warnings that fall after the withdrawal are sent.
  private OptionalInt findWarning(CasePart part, ComplaintLimit limit, LocalDate today) {
    var withdrawnOn = LocalDate.MIN;
    for (var complaint : complaints.list(listOwn(part))) {
      var on = complaint.withdrawnOn();
      if (on == null) {
        return OptionalInt.empty();
      }
      withdrawnOn = on.isAfter(withdrawnOn) ? on : withdrawnOn;
    }
    var warning = limit.findWarning(today);
    return warning.isPresent() && limit.start().plusDays(warning.getAsInt()).isAfter(withdrawnOn)
        ? warning
        : OptionalInt.empty();
  }

  private void write(CasePart part, boolean toAffected) {
    var number = cases.number(part.incident());
    var affected = part.affected();
    if (affected != null && toAffected) {
      letters.send(affected, TEMPLATE, "/mijn/" + number);
    }
    var handler = deputies.findLetterRecipient(part);
    if (handler != null) {
      letters.send(handler, TEMPLATE, "/incidenten/" + number);
    }
  }
}
