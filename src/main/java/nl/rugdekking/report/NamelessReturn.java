// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Reader;
import nl.rugdekking.register.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows a report again to whoever has its receipt. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NamelessReturn {

  private final Receipts receipts;
  private final Conversation conversation;
  private final Progression progression;
  private final Access access;
  private final NamelessMore more;

  NamelessReturn(
      Receipts receipts,
      Conversation conversation,
      Progression progression,
      Access access,
      NamelessMore more) {
    this.receipts = receipts;
    this.conversation = conversation;
    this.progression = progression;
    this.access = access;
    this.more = more;
  }

  Optional<Report> find(ReceiptCode code) {
    return receipts.find(code);
  }

  Optional<NamelessReport> open(ReceiptCode code) {
    return find(code).map(this::show);
  }

  Optional<NamelessReport> write(ReceiptCode code, Said said) {
    var report = find(code);
    report.ifPresent(found -> conversation.writeWithoutName(found, said));
    return report.map(this::show);
  }

  private NamelessReport show(Report report) {
    var returned = access.returned(report.incident());
    return new NamelessReport(
        returned.number(),
        progression.of(returned.parts()),
        readers(returned.parts()),
        returned.readersChanged(),
        calls(returned.parts(), report.telling()),
        report.telling(),
        more.steps(report),
        conversation.withoutNames(report));
  }

  // As whoever reports with their name sees it. Nobody here is known as one of the affected.
  private List<OwnReport.PartCall> calls(List<CasePart> parts, @Nullable Telling telling) {
    var names = telling == null ? List.<String>of() : telling.names();
    var calls = new ArrayList<OwnReport.PartCall>();
    for (var part : parts) {
      var named = progression.named(part, names);
      var shown = new OwnReport.PartReaders(false, named, calls.size() + 1, List.of());
      progression.call(part.id()).ifPresent(call -> calls.add(new OwnReport.PartCall(shown, call)));
    }
    return calls;
  }

  private Set<String> readers(List<CasePart> parts) {
    var words = new LinkedHashSet<String>();
    parts.forEach(part -> access.readers(part).stream().map(Reader::word).forEach(words::add));
    return words;
  }
}
